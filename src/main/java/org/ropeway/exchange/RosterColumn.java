package org.ropeway.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a data file.
 *
 * @param target the file whose records the values name, for references only
 * @param words the vocabulary, for words only
 * @param extensible whether {@code ext:} words may stand in for the vocabulary's own
 * @param list whether the cell holds several values, separated by commas
 */
record RosterColumn(
        String name,
        boolean required,
        Kind kind,
        @Nullable RosterFile target,
        List<String> words,
        boolean extensible,
        boolean list) {

    enum Kind {
        ID,
        STATUS,
        MODIFIED,
        TEXT,
        /** Never shown, never kept. */
        SECRET,
        REFERENCE,
        DATE,
        YEAR,
        BOOLEAN,
        INTEGER,
        NUMBER,
        WORD,
        USER_IDS,
        SCALE
    }

    /** Reads the notation of {@link RosterShapes}. */
    static RosterColumn parse(String token) {
        int colon = token.indexOf(':');
        var name = token.substring(0, colon);
        boolean required = name.endsWith("!");
        var kind = token.substring(colon + 1);
        boolean list = kind.endsWith("*") || kind.equals("list") || kind.equals("userIds") || kind.equals("scale");
        var bare = kind.replace("*", "");
        return new RosterColumn(
                required ? name.substring(0, name.length() - 1) : name,
                required,
                kindOf(bare),
                bare.contains("@") ? RosterFile.ofStem(bare.substring(bare.indexOf('@') + 1)) : null,
                bare.startsWith("=") ? RosterWords.of(bare.substring(1).replace(".", "")) : List.of(),
                !bare.endsWith("."),
                list);
    }

    private static Kind kindOf(String kind) {
        return switch (kind.charAt(0)) {
            case '@' -> Kind.REFERENCE;
            case '=' -> Kind.WORD;
            default ->
                switch (kind) {
                    case "text", "list" -> Kind.TEXT;
                    case "status" -> Kind.STATUS;
                    case "modified" -> Kind.MODIFIED;
                    case "secret" -> Kind.SECRET;
                    case "date" -> Kind.DATE;
                    case "year" -> Kind.YEAR;
                    case "boolean" -> Kind.BOOLEAN;
                    case "integer" -> Kind.INTEGER;
                    case "number" -> Kind.NUMBER;
                    case "userIds" -> Kind.USER_IDS;
                    case "scale" -> Kind.SCALE;
                    default -> Kind.ID;
                };
        };
    }
}
