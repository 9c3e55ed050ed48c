package org.ropeway.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ropeway.shared.StudentId;

/**
 * What is not as a run found it.
 *
 * @param sections codes of sections that came, went, or have other seats, shares or times
 * @param students who came, left, or have another list, band or number of seats wanted
 */
public record InputChanges(List<String> sections, List<StudentId> students) {
    public InputChanges {
        sections = List.copyOf(sections);
        students = List.copyOf(students);
    }

    static InputChanges between(TermInput.Files before, TermInput.Files now) {
        var sections = new TreeSet<>(changed(List.of(before.sections()), List.of(now.sections())));
        sections.addAll(changed(texts(before.clashes()), texts(now.clashes())));
        var students = changed(List.of(before.students(), before.requests()), List.of(now.students(), now.requests()));
        return new InputChanges(
                List.copyOf(sections), students.stream().map(StudentId::of).toList());
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static List<String> changed(List<String> before, List<String> now) {
        var old = byFirstField(before);
        var fresh = byFirstField(now);
        var keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(old.get(key), fresh.get(key)))
                .toList();
    }

    /** The lines after the header, by their first field, which never needs quotes. A new header is a change of every line. */
    private static Map<String, List<String>> byFirstField(List<String> files) {
        var lines = new TreeMap<String, List<String>>();
        for (var file : files) {
            var all = file.lines().toList();
            for (var line : all.subList(1, all.size())) {
                int comma = line.indexOf(',');
                lines.computeIfAbsent(line.substring(0, comma), _ -> new ArrayList<>())
                        .add(all.getFirst() + "\n" + line);
            }
        }
        return lines;
    }
}
