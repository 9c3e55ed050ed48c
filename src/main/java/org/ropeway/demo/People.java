package org.ropeway.demo;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invents people, with names as California's communities have them. */
final class People {
    private static final Map<Part, List<String>> NAMES = Facts.read("names").stream()
            .collect(Collectors.toMap(
                    row -> new Part(row.getField("community"), row.getField("part")),
                    row -> Arrays.stream(row.getField("names").split(" "))
                            .map(name -> name.replace('-', ' '))
                            .toList()));

    private final Draw draw;
    private final List<String> communities;
    private final int[] weights;

    /** @param mix communities of names.csv, each with how many of a hundred people belong to it */
    People(Draw draw, String mix) {
        var words = mix.split(" ");
        this.draw = draw;
        this.communities =
                IntStream.range(0, words.length / 2).mapToObj(i -> words[2 * i]).toList();
        this.weights = IntStream.range(0, words.length / 2)
                .map(i -> Integer.parseInt(words[2 * i + 1]))
                .toArray();
    }

    /** Which names: a community's {@code family} names, {@code girls} or {@code boys}. */
    private record Part(String community, String kind) {}

    /** @param girl whether the given name is drawn from girls' names */
    record Person(String given, String family, String community, boolean girl) {
        String name() {
            return given + " " + family;
        }

        /** {@code sofia.magana}: for made-up addresses. */
        String handle() {
            var plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD);
            return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        }
    }

    Person person() {
        var community = communities.get(draw.among(weights));
        boolean girl = draw.percent(50);
        var given = given(community, girl);
        var families = names(community, "family");
        var family = draw.pick(families);
        var second = community.equals("latino") && draw.percent(15) ? draw.pick(families) : family;
        return new Person(given, second.equals(family) ? family : family + " " + second, community, girl);
    }

    Person parentOf(Person child) {
        boolean mother = draw.percent(60);
        return new Person(given(child.community(), mother), child.family(), child.community(), mother);
    }

    private String given(String community, boolean girl) {
        return draw.pick(names(community, girl ? "girls" : "boys"));
    }

    private static List<String> names(String community, String kind) {
        return Objects.requireNonNull(NAMES.get(new Part(community, kind)), community);
    }
}
