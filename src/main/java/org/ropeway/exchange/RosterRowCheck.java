package org.ropeway.exchange;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one data file, field by field, and keeps its ids and references. */
final class RosterRowCheck {
    private final RosterFile file;
    private final RosterMode mode;
    private final RosterColumn[] shape;
    private final RosterHeader header;
    private final RosterContext context;
    private final SourceIds ids;

    /** References of a file to itself, settled when it has been read: line, column, id. */
    private long[] pending = new long[64];

    private int pendings;
    private boolean deleted;
    /** The ids that the row's reference columns name, by column; -1 where none or several are named. */
    private final int[] named;

    RosterRowCheck(RosterFile file, List<RosterColumn> shape, RosterHeader header, RosterContext context) {
        this.file = file;
        this.mode = context.manifest().mode(file);
        this.shape = shape.toArray(RosterColumn[]::new);
        this.header = header;
        this.context = context;
        this.ids = context.ids(file);
        this.named = new int[shape.size()];
    }

    /** The number of the row's own id; -1 when it has none. */
    int ownId() {
        return named[0];
    }

    /** The number of the one record that a column of the last row names; -1 for none. */
    int named(int column) {
        return named[column];
    }

    boolean isDeleted() {
        return deleted;
    }

    void check(RosterRow row) {
        if (row.size() != header.width()) {
            fault(row, RosterRule.ROW_WIDTH, "", row.size() + " / " + header.width());
        }
        Arrays.fill(named, -1);
        deleted = header.has(1) && row.is(header.positions()[1], "tobedeleted");
        for (int column = 0; column < shape.length; column++) {
            int at = header.positions()[column];
            if (at >= 0 && at < row.size()) {
                checkCell(row, column, at);
            }
        }
    }

    /** Settles what the file's rows said of each other. */
    void finish() {
        for (int at = 0; at < pendings; at += 3) {
            int id = (int) pending[at + 2];
            var rule = context.judge(mode, file, id, false);
            if (rule != null) {
                var name = shape[(int) pending[at + 1]].name();
                context.faults.add(new RosterFault(file.fileName(), pending[at], name, ids.text(id), rule));
            }
        }
    }

    private void checkCell(RosterRow row, int column, int at) {
        var kind = shape[column];
        switch (kind.kind()) {
            case STATUS -> checkStatus(row, at);
            case MODIFIED -> checkModified(row, at);
            default -> {
                if (row.isBlank(at)) {
                    if (kind.required()) {
                        fault(row, RosterRule.REQUIRED, kind.name(), null);
                    }
                } else if (kind.list()) {
                    checkList(row, column, at);
                } else {
                    checkValue(row, column, row.from(at), row.to(at));
                }
            }
        }
    }

    private void checkList(RosterRow row, int column, int at) {
        var text = row.text();
        boolean spaces = false;
        int end = row.to(at);
        for (int from = row.from(at); from <= end; ) {
            int comma = FieldRules.indexOf(text, from, end, ',');
            int to = comma < 0 ? end : comma;
            int first = from;
            while (first < to && text[first] == ' ') {
                first++;
            }
            int last = to;
            while (last > first && text[last - 1] == ' ') {
                last--;
            }
            spaces |= first > from || last < to;
            if (first == last) {
                fault(row, RosterRule.LIST_ITEM_EMPTY, shape[column].name(), row.string(at));
            } else {
                checkValue(row, column, first, last);
            }
            from = to + 1;
        }
        if (spaces) {
            fault(row, RosterRule.LIST_SPACES, shape[column].name(), row.string(at));
        }
    }

    private void checkValue(RosterRow row, int column, int from, int to) {
        var kind = shape[column];
        var text = row.text();
        var rule = switch (kind.kind()) {
            case ID -> checkOwn(row, from, to);
            case REFERENCE -> checkReference(row, column, from, to);
            case DATE -> FieldRules.date(text, from, to);
            case YEAR -> FieldRules.year(text, from, to);
            case BOOLEAN -> FieldRules.bool(text, from, to);
            case INTEGER -> FieldRules.integer(text, from, to);
            case NUMBER -> FieldRules.number(text, from, to);
            case WORD -> FieldRules.word(text, from, to, kind.words(), kind.extensible());
            case USER_IDS -> FieldRules.isPair(text, from, to) ? null : RosterRule.USER_IDS_FORM;
            case SCALE -> FieldRules.isPair(text, from, to) ? null : RosterRule.SCORE_SCALE;
            case TEXT, SECRET, STATUS, MODIFIED -> null;
        };
        if (rule != null) {
            fault(row, rule, kind.name(), new String(text, from, to - from));
        }
    }

    private @Nullable RosterRule checkOwn(RosterRow row, int from, int to) {
        named[0] = ids.of(row.text(), from, to);
        if (!ids.define(named[0], row.line(), deleted)) {
            return RosterRule.DUPLICATE_ID;
        }
        if (deleted && mode == RosterMode.DELTA && file.isNamed() && !ids.has(named[0], SourceIds.STORED)) {
            fault(row, RosterRule.DELETE_UNKNOWN, "sourcedId", ids.text(named[0]));
        }
        var target = shape[0].target();
        if (target != null) {
            int owner = context.ids(target).of(row.text(), from, to);
            return context.judge(mode, target, owner, deleted);
        }
        return FieldRules.id(row.text(), from, to);
    }

    private @Nullable RosterRule checkReference(RosterRow row, int column, int from, int to) {
        var form = FieldRules.id(row.text(), from, to);
        var target = shape[column].target();
        if (form != null || target == null) {
            return form;
        }
        int id = context.ids(target).of(row.text(), from, to);
        named[column] = id;
        if (target != file) {
            return context.judge(mode, target, id, deleted);
        }
        if (!deleted && !ids.has(id, SourceIds.HERE)) {
            later(row.line(), column, id);
        }
        return null;
    }

    private void later(long line, int column, int id) {
        if (pendings + 3 > pending.length) {
            pending = Arrays.copyOf(pending, pending.length * 2);
        }
        pending[pendings++] = line;
        pending[pendings++] = column;
        pending[pendings++] = id;
    }

    private void checkStatus(RosterRow row, int at) {
        if (mode == RosterMode.BULK && !row.isBlank(at)) {
            fault(row, RosterRule.BULK_STATUS, "status", row.string(at));
        } else if (mode == RosterMode.DELTA
                && (row.isBlank(at)
                        || FieldRules.word(row.text(), row.from(at), row.to(at), RosterWords.STATUS, false) != null)) {
            fault(row, RosterRule.DELTA_STATUS, "status", row.string(at));
        }
    }

    private void checkModified(RosterRow row, int at) {
        if (mode == RosterMode.BULK) {
            if (!row.isBlank(at)) {
                fault(row, RosterRule.BULK_DATE_MODIFIED, "dateLastModified", row.string(at));
            }
            return;
        }
        var rule = row.isBlank(at)
                ? RosterRule.DELTA_DATE_MODIFIED
                : FieldRules.dateTime(row.text(), row.from(at), row.to(at));
        if (rule != null) {
            fault(row, rule, "dateLastModified", row.string(at));
        }
    }

    private void fault(RosterRow row, RosterRule rule, String field, @Nullable String value) {
        context.faults.add(new RosterFault(file.fileName(), row.line(), field, value, rule));
    }
}
