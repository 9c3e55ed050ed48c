package org.ropeway.enrollment.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Band;
import org.ropeway.eligibility.Finding;
import org.ropeway.eligibility.Outcome;
import org.ropeway.eligibility.Verdict;
import org.ropeway.enrollment.Block;
import org.ropeway.enrollment.Board;
import org.ropeway.enrollment.ReturnReason;
import org.ropeway.enrollment.Sheet;
import org.ropeway.enrollment.WishList;
import org.ropeway.identity.Role;

/**
 * A student's list as the API gives it.
 *
 * @param term the term's code
 * @param version also the entity tag; acts name it in {@code If-Match}
 * @param eligibility whether the program admits the student
 */
record RequestJson(
        UUID student,
        String term,
        WishList.Status status,
        int version,
        int seatsWanted,
        List<WishJson> wishes,
        @Nullable ConsentJson consent,
        @Nullable ReturnedJson returned,
        VerdictJson eligibility,
        BandJson band) {

    record WishJson(
            int rank,
            UUID course,
            String courseCode,
            @Nullable UUID section,
            VerdictJson eligibility) {}

    record ConsentJson(WishList.Consent.By by, WishList.Consent.How how, String name, Instant at) {}

    record ReturnedJson(ReturnReason reason, String text, Instant at) {}

    record VerdictJson(Outcome outcome, List<FindingJson> findings) {
        static VerdictJson of(Verdict verdict) {
            return new VerdictJson(
                    verdict.outcome(),
                    verdict.findings().stream().map(FindingJson::of).toList());
        }
    }

    /** @param facts what was looked at, in the order that the reason documents */
    record FindingJson(
            String rule,
            Outcome outcome,
            String reason,
            List<String> facts,
            String source,
            boolean unverified,
            Set<Role> mayWaive) {
        static FindingJson of(Finding finding) {
            var ground = finding.ground();
            return new FindingJson(
                    ground.rule().name(),
                    finding.outcome(),
                    ground.reason().name(),
                    ground.facts().stream().map(Object::toString).toList(),
                    ground.source(),
                    ground.unverified(),
                    finding.mayWaive());
        }
    }

    record BandJson(int number, Band.Why why, String source) {}

    /** One line of the board. */
    record LineJson(
            UUID student,
            String name,
            @Nullable Integer grade,
            WishList.Status status,
            boolean consented,
            int wishes,
            int band,
            List<Block> blocks,
            @Nullable Instant changed) {
        static LineJson of(Board.Row row) {
            return new LineJson(
                    row.student().value(),
                    row.name(),
                    row.grade(),
                    row.status(),
                    row.consented(),
                    row.wishes(),
                    row.band(),
                    row.blocks(),
                    row.changed());
        }
    }

    static RequestJson of(Sheet sheet) {
        var list = sheet.list();
        var consent = list.consent();
        var returned = list.returned();
        var band = sheet.band();
        return new RequestJson(
                list.student().value(),
                sheet.term().code(),
                list.status(),
                list.version(),
                list.seatsWanted(),
                sheet.wishes().stream().map(RequestJson::wish).toList(),
                consent == null ? null : new ConsentJson(consent.by(), consent.how(), consent.name(), consent.at()),
                returned == null ? null : new ReturnedJson(returned.reason(), returned.words(), returned.at()),
                VerdictJson.of(sheet.admission()),
                new BandJson(band.number(), band.why(), band.source()));
    }

    private static WishJson wish(Sheet.Choice choice) {
        var section = choice.wish().section();
        return new WishJson(
                choice.rank(),
                choice.course().id().value(),
                choice.course().code(),
                section == null ? null : section.value(),
                VerdictJson.of(choice.verdict()));
    }
}
