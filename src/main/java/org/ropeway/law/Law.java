package org.ropeway.law;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.journal.Journal;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parameters of the law and of local policy, as they hold for the bound agency on a day. */
@Service
@Transactional(readOnly = true)
public class Law {
    private static final RowMapper<Setting> SETTING = new SimplePropertyRowMapper<>(Setting.class);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, Parameter> parameters = new TreeMap<>();

    Law(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        ParameterFiles.read().forEach(parameter -> parameters.put(parameter.id(), parameter));
    }

    public Collection<Parameter> all() {
        return parameters.values();
    }

    /** @throws NoSuch if no file has this id */
    public Parameter parameter(String id) {
        var parameter = parameters.get(id);
        if (parameter == null) {
            throw new NoSuch("parameter", id);
        }
        return parameter;
    }

    /**
     * The agency's own value where it has set one that holds on the day, else the parameter's.
     *
     * @throws IllegalStateException if neither has a value for the day
     */
    public Value on(LocalDate day, String id) {
        var parameter = parameter(id);
        var own = ownOn(day, id);
        return own.map(setting -> new Value(parameter, setting.value(), setting.basis()))
                .orElseGet(() -> new Value(parameter, general(parameter, day), null));
    }

    /** The value by the agency's parameters today. */
    public Value today(String id) {
        return on(LocalDate.now(clock), id);
    }

    /** What the bound agency has set itself, latest first. */
    public List<Setting> settings() {
        return jdbc.sql("""
                select parameter, from_day as from, to_day as to, value, basis, set_by
                  from law.local_setting
                 order by parameter, from_day desc
                """).query(SETTING).list();
    }

    /**
     * Sets the agency's own value from a day on; what held before ends the day before.
     *
     * @param basis the board policy or resolution that it rests on
     * @throws IllegalArgumentException if the parameter may not be set by an agency, or not to this value
     */
    @Transactional
    public void set(Who by, String id, LocalDate from, String value, String basis) {
        var parameter = parameter(id);
        if (!parameter.setLocally()) {
            throw new IllegalArgumentException("%s is not set by an agency".formatted(id));
        }
        check(parameter, value);
        jdbc.sql("""
                update law.local_setting
                   set to_day = :before
                 where parameter = :parameter
                   and from_day < :from
                   and (to_day is null or to_day >= :from)
                """)
                .param("before", Date.valueOf(from.minusDays(1)))
                .param("parameter", id)
                .param("from", Date.valueOf(from))
                .update();
        jdbc.sql("""
                insert into law.local_setting (parameter, from_day, value, basis, set_by, set_at)
                values (:parameter, :from, :value, :basis, :by, :at)
                on conflict (agency_id, parameter, from_day)
                do update set value = excluded.value, basis = excluded.basis,
                              set_by = excluded.set_by, set_at = excluded.set_at
                """)
                .param("parameter", id)
                .param("from", Date.valueOf(from))
                .param("value", value)
                .param("basis", basis)
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new SettingChanged(id));
        journal.record(by, "rule.set", "rule", id, Map.of("value", value, "from", from), basis);
    }

    private Optional<Setting> ownOn(LocalDate day, String id) {
        return jdbc.sql("""
                select parameter, from_day as from, to_day as to, value, basis, set_by
                  from law.local_setting
                 where parameter = :parameter
                   and from_day <= :day
                   and (to_day is null or to_day >= :day)
                 order by from_day desc
                 limit 1
                """)
                .param("parameter", id)
                .param("day", Date.valueOf(day))
                .query(SETTING)
                .optional();
    }

    private static String general(Parameter parameter, LocalDate day) {
        return parameter.values().stream()
                .filter(dated -> dated.holdsOn(day))
                .map(Parameter.Dated::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no value on %s".formatted(parameter.id(), day)));
    }

    private static void check(Parameter parameter, String value) {
        boolean fits = switch (parameter.unit()) {
            case "yes-no" -> value.equals("yes") || value.equals("no");
            case "choice" -> parameter.choices().contains(value);
            case "text" -> !value.isBlank();
            case "month-day" -> isMonthDay(value);
            case "time" -> value.matches("([01][0-9]|2[0-3]):[0-5][0-9]");
            default -> value.matches("-?[0-9]{1,9}");
        };
        if (!fits) {
            throw new IllegalArgumentException("%s cannot be '%s'".formatted(parameter.id(), value));
        }
    }

    private static boolean isMonthDay(String value) {
        try {
            return MonthDay.parse("--" + value).toString().equals("--" + value);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** An agency's own value. @param to the last day it holds; none for until further notice */
    public record Setting(
            String parameter, LocalDate from, @Nullable LocalDate to, String value, String basis, String setBy) {}
}
