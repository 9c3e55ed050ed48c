package org.ropeway.law;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code law/<area>/<name>.yaml} and refuses a parameter without unit, source, or with overlapping dates. */
final class ParameterFiles {

    private ParameterFiles() {}

    static List<Parameter> read() {
        try {
            var found = new ArrayList<Parameter>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:law/*/*.yaml")) {
                found.add(read(file));
            }
            found.sort(Comparator.comparing(Parameter::id));
            return found;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the parameters of the law cannot be read", unreadable);
        }
    }

    private static Parameter read(Resource file) throws IOException {
        var path = file.getURL().getPath();
        var id = path.substring(path.lastIndexOf("law/") + 4, path.length() - ".yaml".length());
        try (var in = file.getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return parameter(id, yaml);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException("law/%s.yaml: %s".formatted(id, wrong.getMessage()), wrong);
        }
    }

    private static Parameter parameter(String id, Map<String, Object> yaml) {
        var source = map(yaml, "source");
        var choices = new ArrayList<String>();
        if (yaml.get("choices") instanceof List<?> list) {
            list.forEach(choice -> choices.add(String.valueOf(choice)));
        }
        return new Parameter(
                id,
                text(yaml, "description"),
                text(yaml, "descripcion"),
                text(yaml, "unit"),
                choices,
                Parameter.Standing.valueOf(text(yaml, "standing")
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace('-', '_')),
                Boolean.parseBoolean(String.valueOf(yaml.getOrDefault("local", "false"))),
                new Parameter.Source(
                        text(source, "title"),
                        text(source, "section"),
                        text(source, source.containsKey("seccion") ? "seccion" : "section")),
                values(yaml));
    }

    private static List<Parameter.Dated> values(Map<String, Object> yaml) {
        var values = new ArrayList<Parameter.Dated>();
        if (yaml.get("values") instanceof List<?> list) {
            for (var item : list) {
                var dated = asMap(item, "values");
                values.add(new Parameter.Dated(day(text(dated, "from")), end(dated.get("to")), text(dated, "value")));
            }
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        values.sort(Comparator.comparing(Parameter.Dated::from));
        for (int i = 1; i < values.size(); i++) {
            var last = values.get(i - 1).to();
            if (last == null || !last.isBefore(values.get(i).from())) {
                throw new IllegalArgumentException(
                        "values overlap from " + values.get(i).from());
            }
        }
        return values;
    }

    private static @Nullable LocalDate end(@Nullable Object text) {
        return text == null ? null : day(String.valueOf(text));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static String text(Map<String, Object> yaml, String name) {
        var value = yaml.get(name);
        if (value == null || String.valueOf(value).isBlank()) {
            throw new IllegalArgumentException("no " + name);
        }
        return String.valueOf(value).strip();
    }

    private static Map<String, Object> map(Map<String, Object> yaml, String name) {
        return asMap(yaml.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("no " + name);
    }
}
