package org.ehchub.consent.web.consents;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.web.TypedDate;

/**
 * The form's first page as typed: who answered what, and how that reached the agency.
 *
 * @param relationship to the child; not asked of the child or young person
 * @param evidence where the form, letter or note is kept
 * @param judged whether someone judged that they could decide this, with who and when
 */
record WhoAnswers(
        String answer,
        String by,
        String relationship,
        String howTaken,
        TypedDate decidedOn,
        String evidence,
        String judged,
        String judgedBy,
        TypedDate judgedOn) {

    WhoAnswers {
        answer = typed(answer);
        by = typed(by);
        relationship = typed(relationship);
        howTaken = typed(howTaken);
        decidedOn = Objects.requireNonNullElseGet(decidedOn, TypedDate::empty);
        evidence = typed(evidence);
        judged = typed(judged);
        judgedBy = typed(judgedBy);
        judgedOn = Objects.requireNonNullElseGet(judgedOn, TypedDate::empty);
    }

    static WhoAnswers empty(LocalDate today) {
        return new WhoAnswers(
                null, null, null, null, TypedDate.of(today), null, Judged.NOT_JUDGED.name(), null, null);
    }

    /** The same giver as before, who answers today. */
    static WhoAnswers again(Giver giver, LocalDate today) {
        return new WhoAnswers(
                Answer.GIVEN.name(),
                giver.by().name(),
                giver.relationship(),
                null,
                TypedDate.of(today),
                null,
                Judged.NOT_JUDGED.name(),
                null,
                null);
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen(Answer.class, answer).isEmpty()) {
            problems.put("answer", "Select whether consent was given or refused");
        }
        if (chosen(GivenBy.class, by).isEmpty()) {
            problems.put("by", "Select who answered");
        } else if (!isOwnAnswer() && relationship.isEmpty()) {
            problems.put("relationship", "Enter the relationship to the child, such as mother");
        }
        if (chosen(HowTaken.class, howTaken).isEmpty()) {
            problems.put("howTaken", "Select how the answer was taken");
        }
        dateProblem(decidedOn, today, "they answered").ifPresent(text -> problems.put("decidedOn", text));
        capacityProblems(today, problems);
        return problems;
    }

    private void capacityProblems(LocalDate today, Map<String, String> problems) {
        if (chosen(Judged.class, judged).isEmpty()) {
            problems.put("judged", "Select what was judged");
        } else if (!judged.equals(Judged.NOT_JUDGED.name())) {
            if (judgedBy.isEmpty()) {
                problems.put("judgedBy", "Enter who judged it");
            }
            dateProblem(judgedOn, today, "it was judged").ifPresent(text -> problems.put("judgedOn", text));
        }
    }

    private static Optional<String> dateProblem(TypedDate typed, LocalDate today, String what) {
        Optional<LocalDate> date = typed.date();
        if (date.isEmpty()) {
            return Optional.of("Enter the day " + what + ", such as 27 3 2026");
        }
        return date.filter(today::isBefore).map(future -> "The day " + what + " cannot be in the future");
    }

    private boolean isOwnAnswer() {
        return by.equals(GivenBy.CHILD.name()) || by.equals(GivenBy.YOUNG_PERSON.name());
    }

    boolean isRefusal() {
        return answer.equals(Answer.REFUSED.name());
    }

    Giver giver() {
        return new Giver(GivenBy.valueOf(by), isOwnAnswer() ? "self" : relationship);
    }

    Optional<Capacity> capacity() {
        return chosen(Judged.class, judged)
                .filter(answer -> answer != Judged.NOT_JUDGED)
                .map(answer -> new Capacity(
                        answer == Judged.CAN_DECIDE, judgedBy, judgedOn.date().orElseThrow()));
    }

    Optional<String> keptAt() {
        return Optional.of(evidence).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "WhoAnswers[redacted]";
    }
}
