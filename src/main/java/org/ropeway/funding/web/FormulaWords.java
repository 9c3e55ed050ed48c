package org.ropeway.funding.web;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.agency.Agencies;
import org.ropeway.funding.Sharing;
import org.ropeway.shared.Cents;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** A formula of sharing cost, in words. */
@Component
class FormulaWords {
    private final Agencies agencies;
    private final Words words;

    FormulaWords(Agencies agencies, Words words) {
        this.agencies = agencies;
        this.words = words;
    }

    /** A sentence a part. */
    List<String> sentences(MemberView view) {
        var sentences = new ArrayList<String>();
        long weights = view.sharing().parts().stream()
                .filter(part -> part.basis() != Sharing.Basis.FIXED_CENTS)
                .mapToLong(Sharing.Part::weight)
                .sum();
        for (var part : view.sharing().parts()) {
            sentences.add(sentence(part, weights, view.amounts()));
        }
        view.shares().stream()
                .limit(1)
                .flatMap(share -> share.steps().stream())
                .filter(step -> step.total() == 0)
                .forEach(step ->
                        sentences.add(words.say("funding.formula.nobody", words.say("funding.basis." + step.basis()))));
        return sentences;
    }

    private String sentence(Sharing.Part part, long weights, Amounts amounts) {
        if (part.basis() == Sharing.Basis.FIXED_CENTS) {
            return words.say("funding.formula.fixed", amounts.money(new Cents(part.weight())));
        }
        var basis = words.say("funding.basis." + part.basis());
        return part.weight() == weights
                ? words.say("funding.formula.all", basis)
                : words.say("funding.formula.part", amounts.count(part.weight()), amounts.count(weights), basis);
    }

    /** What the formula rests on. */
    String source(Sharing sharing) {
        return sharing.usual() == null
                ? words.say("funding.formula.source", sharing.parts().getFirst().source())
                : words.say("funding.formula.usual." + agencies.current().structure());
    }
}
