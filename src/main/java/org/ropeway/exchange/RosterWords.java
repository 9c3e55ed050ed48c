package org.ropeway.exchange;

import java.util.List;
import java.util.Map;

/** The vocabularies of OneRoster 1.2 CSV, and the roles of 1.1. */
final class RosterWords {
    static final List<String> STATUS = List.of("active", "tobedeleted");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            words("sessionType", "gradingPeriod semester schoolYear term"),
            words("orgType", "department school district local state national"),
            words("classType", "homeroom scheduled"),
            words("roleType", "primary secondary"),
            words(
                    "role",
                    "aide counselor districtAdministrator guardian parent principal proctor relative"
                            + " siteAdministrator student systemAdministrator teacher"),
            words("role11", "administrator aide guardian parent proctor relative student teacher"),
            words("enrollmentRole", "administrator proctor student teacher"),
            words("sex", "male female unspecified other"),
            words("objectiveSource", "case unknown"),
            words("resourceRole", "administrator aide guardian parent proctor relative student teacher"),
            words("importance", "primary secondary"),
            Map.entry(
                    "scoreStatus",
                    List.of("exempt", "fully graded", "not submitted", "partially graded", "submitted")));

    private RosterWords() {}

    static List<String> of(String vocabulary) {
        var words = WORDS.get(vocabulary);
        if (words == null) {
            throw new IllegalArgumentException("no vocabulary is called " + vocabulary);
        }
        return words;
    }

    private static Map.Entry<String, List<String>> words(String vocabulary, String words) {
        return Map.entry(vocabulary, List.of(words.split(" ")));
    }
}
