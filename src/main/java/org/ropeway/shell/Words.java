package org.ropeway.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The message files in the reader's language. */
@Component
public class Words {
    private static final DateTimeFormatter ENGLISH_DAY = formatOf(Locale.ENGLISH);
    private static final DateTimeFormatter SPANISH_DAY = formatOf(Languages.SPANISH);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException if no module has this key */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** @param otherwise what is said where no module has this key */
    public String sayOr(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    /** In a language of choice: for letters. */
    public String sayIn(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A term's name, with the season in the reader's language: {@code Fall 2026} or {@code Otoño 2026}. */
    public String term(String name) {
        return termIn(LocaleContextHolder.getLocale(), name);
    }

    public String termIn(Locale locale, String name) {
        int end = name.indexOf(' ');
        var season = end < 0 ? name : name.substring(0, end);
        var key = "shell.season." + season.toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(messages.getMessage(key, null, season, locale)) + name.substring(season.length());
    }

    /** {@code 3:30 PM} or {@code 15:30}. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .format(time);
    }

    /** {@code Oct 3, 2026} or {@code 3 oct 2026}. */
    public String day(LocalDate day) {
        boolean spanish = LocaleContextHolder.getLocale().getLanguage().equals("es");
        return (spanish ? SPANISH_DAY : ENGLISH_DAY).format(day);
    }

    /** A day of every year: {@code December 31} or {@code 31 de diciembre}. */
    public String day(MonthDay day) {
        var locale = LocaleContextHolder.getLocale();
        boolean spanish = locale.getLanguage().equals("es");
        return DateTimeFormatter.ofPattern(spanish ? "d 'de' MMMM" : "MMMM d", locale)
                .format(day);
    }

    /** {@code September 2026} or {@code septiembre de 2026}. */
    public String month(YearMonth month) {
        var locale = LocaleContextHolder.getLocale();
        boolean spanish = locale.getLanguage().equals("es");
        return DateTimeFormatter.ofPattern(spanish ? "MMMM 'de' yyyy" : "MMMM yyyy", locale)
                .format(month);
    }

    /** Day and time of day. @param zone the agency's */
    public String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .format(at.atZone(zone));
    }

    /** Hours to two places, halves up: {@code 1,234.5 h}. */
    public String hours(long minutes) {
        var format = NumberFormat.getNumberInstance(
                Locale.of(LocaleContextHolder.getLocale().getLanguage(), "US"));
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP))
                + "\u00a0h";
    }

    private static DateTimeFormatter formatOf(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
