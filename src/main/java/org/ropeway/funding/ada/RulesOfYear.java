package org.ropeway.funding.ada;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.attendance.Period;
import org.ropeway.funding.AdaRule;
import org.ropeway.funding.AdultCap;
import org.ropeway.funding.Figure;
import org.ropeway.funding.FundingRules;
import org.ropeway.law.Law;
import org.ropeway.law.Parameter;
import org.ropeway.shared.SchoolYear;
import org.springframework.stereotype.Component;

/** The parameters that a report is computed with: those in force at the end of its school year, or as they were certified. */
public record RulesOfYear(List<UsedParameter> used) {

    public RulesOfYear {
        used = List.copyOf(used);
    }

    public AdaRule ada() {
        return new AdaRule(figure("attendance-day"), figure("ada-divisor"));
    }

    /** None for a year of which no share is known. */
    public Optional<AdultCap> adultCap(long youth, long adults, long priority) {
        return find("adult-share")
                .map(share -> new AdultCap(youth, adults, priority, share, figure("adult-share-priority")));
    }

    /** @throws IllegalStateException if the year has no such parameter */
    public Figure figure(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no funding/%s among %s".formatted(name, used)));
    }

    private Optional<Figure> find(String name) {
        return used.stream()
                .filter(one -> one.parameter().equals("funding/" + name))
                .map(UsedParameter::figure)
                .findFirst();
    }

    /** Reads the parameters of a year as they stand. */
    @Component
    static class Reading {
        private static final List<String> NAMES = List.of(
                "attendance-day",
                "ada-divisor",
                "adult-share",
                "adult-share-priority",
                "rate-per-hour",
                "rate-per-seat",
                "rate-per-ada",
                "grant-per-pupil",
                "apprenticeship-rate");

        private final Law law;

        Reading(Law law) {
            this.law = law;
        }

        RulesOfYear of(SchoolYear year, Period.Name name) {
            var days = FundingRules.daysOf(year);
            var settings = law.settings();
            var cutoff = on(days.first(), name.cutoff(), settings);
            var funding = NAMES.stream().map(one -> on(days.last(), "funding/" + one, settings));
            return new RulesOfYear(Stream.concat(Stream.of(cutoff), funding)
                    .flatMap(Optional::stream)
                    .toList());
        }

        /** With the dates between which the value holds; none if the parameter has no value on the day. */
        Optional<UsedParameter> on(LocalDate day, String id, List<Law.Setting> settings) {
            var parameter = law.parameter(id);
            return settings.stream()
                    .filter(one -> one.parameter().equals(id) && holds(day, one.from(), one.to()))
                    .findFirst()
                    .map(own -> used(parameter, own))
                    .or(() -> parameter.values().stream()
                            .filter(dated -> holds(day, dated.from(), dated.to()))
                            .findFirst()
                            .map(dated -> used(parameter, dated)));
        }

        Optional<UsedParameter> on(LocalDate day, String id) {
            return on(day, id, law.settings());
        }

        private static boolean holds(LocalDate day, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        private static UsedParameter used(Parameter parameter, Law.Setting own) {
            return new UsedParameter(
                    parameter.id(),
                    own.value(),
                    parameter.unit(),
                    own.from(),
                    own.to(),
                    own.basis(),
                    UsedParameter.Standing.OWN_SETTING);
        }

        private static UsedParameter used(Parameter parameter, Parameter.Dated dated) {
            return new UsedParameter(
                    parameter.id(),
                    dated.value(),
                    parameter.unit(),
                    dated.from(),
                    dated.to(),
                    parameter.source().section(),
                    UsedParameter.Standing.valueOf(parameter.standing().name()));
        }
    }
}
