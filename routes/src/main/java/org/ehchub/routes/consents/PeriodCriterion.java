package org.ehchub.routes.consents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ehchub.consent.consents.ConsentTerms;

/**
 * One criterion of a search by period (FHIR R4, section 3.1.1.4.9): a prefix and a day, month or year. A consent without
 * a last day has no end.
 *
 * @param text as it was asked
 * @param first the first day meant
 * @param last the last day meant
 */
record PeriodCriterion(Prefix prefix, String text, LocalDate first, LocalDate last) {

    /** How the consent's days have to lie to those meant. {@code ap} is not here: what is near is not for a hub to say. */
    private enum Prefix {
        EQ,
        NE,
        GT,
        LT,
        GE,
        LE,
        SA,
        EB
    }

    private static final Pattern FORM = Pattern.compile("([a-z]{2})?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** What a text asks; empty when it is no such criterion, or of days that no calendar has. */
    static Optional<PeriodCriterion> of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String named = Optional.ofNullable(parts.group(1)).orElse("eq");
        return Arrays.stream(Prefix.values())
                .filter(prefix -> prefix.name().equalsIgnoreCase(named))
                .findFirst()
                .flatMap(prefix -> of(prefix, text, parts));
    }

    private static Optional<PeriodCriterion> of(Prefix prefix, String text, Matcher parts) {
        try {
            int year = Integer.parseInt(parts.group(2));
            if (parts.group(3) == null) {
                return Optional.of(new PeriodCriterion(
                        prefix,
                        text,
                        LocalDate.of(year, Month.JANUARY, 1),
                        YearMonth.of(year, Month.DECEMBER).atEndOfMonth()));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(3)));
            if (parts.group(4) == null) {
                return Optional.of(new PeriodCriterion(prefix, text, month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(parts.group(4)));
            return Optional.of(new PeriodCriterion(prefix, text, day, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether a consent of these terms is asked for. */
    boolean includes(ConsentTerms terms) {
        return switch (prefix) {
            case EQ -> lies(terms);
            case NE -> !lies(terms);
            case GT -> !terms.hasEnded(last.plusDays(1));
            case LT -> terms.from().isBefore(first);
            case GE -> !terms.hasEnded(first);
            case LE -> terms.hasStarted(last);
            case SA -> !terms.hasStarted(last);
            case EB -> terms.hasEnded(first);
        };
    }

    /** Whether it is within the days meant, its end included. */
    private boolean lies(ConsentTerms terms) {
        return !terms.from().isBefore(first)
                && terms.until().filter(end -> !end.isAfter(last)).isPresent();
    }
}
