package org.ehchub.consent.web.consents;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.web.TypedDate;

/**
 * The form's first page as typed: who answered what, and how that reached the agency.
 *
 * @param person the reference of somebody on the child's file, or {@code OTHER} for someone who is not, with
 *     {@code name} and {@code relationship}; not asked of the child or young person
 * @param responsibility whether a parent has parental responsibility
 * @param evidence where the form, letter or note is kept
 * @param judged whether someone judged that they could decide this, with who and when
 */
record WhoAnswers(
        String answer,
        String by,
        String person,
        String name,
        String relationship,
        String responsibility,
        String howTaken,
        TypedDate decidedOn,
        String evidence,
        String judged,
        String judgedBy,
        TypedDate judgedOn) {

    /** Stands for someone who is not on the child's file. */
    static final String OTHER = "OTHER";

    WhoAnswers {
        answer = typed(answer);
        by = typed(by);
        person = typed(person);
        name = typed(name);
        relationship = typed(relationship);
        responsibility = typed(responsibility);
        howTaken = typed(howTaken);
        decidedOn = Objects.requireNonNullElseGet(decidedOn, TypedDate::empty);
        evidence = typed(evidence);
        judged = typed(judged);
        judgedBy = typed(judgedBy);
        judgedOn = Objects.requireNonNullElseGet(judgedOn, TypedDate::empty);
    }

    static WhoAnswers empty(LocalDate today) {
        return new WhoAnswers(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TypedDate.of(today),
                null,
                Judged.NOT_JUDGED.name(),
                null,
                null);
    }

    /** The same giver as before, who answers today. */
    static WhoAnswers again(Giver giver, LocalDate today) {
        return new WhoAnswers(
                Answer.GIVEN.name(),
                giver.by().name(),
                giver.person().map(PersonRef::value).orElse(null),
                null,
                giver.by().isTheChild() ? null : giver.relationship(),
                giver.responsibility().name(),
                null,
                TypedDate.of(today),
                null,
                Judged.NOT_JUDGED.name(),
                null,
                null);
    }

    /**
     * What is wrong, by field, in the page's order.
     *
     * @param known those on the child's file
     * @param decidesFrom the day from which the young person decides
     */
    Map<String, String> problems(LocalDate today, List<KnownPerson> known, LocalDate decidesFrom) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen(Answer.class, answer).isEmpty()) {
            problems.put("answer", "Select whether consent was given or refused");
        }
        if (chosen(GivenBy.class, by).isEmpty()) {
            problems.put("by", "Select who answered");
        } else if (isOwnAnswer()) {
            ageProblem(decidesFrom).ifPresent(text -> problems.put("by", text));
        } else {
            personProblems(known, problems);
            responsibilityProblem(today.isBefore(decidesFrom)).ifPresent(text -> problems.put("responsibility", text));
        }
        if (chosen(HowTaken.class, howTaken).isEmpty()) {
            problems.put("howTaken", "Select how the answer was taken");
        }
        dateProblem(decidedOn, today, "they answered").ifPresent(text -> problems.put("decidedOn", text));
        capacityProblems(today, problems);
        return problems;
    }

    /** On the day of the answer they are a child, or a young person: the same words would count differently. */
    private Optional<String> ageProblem(LocalDate decidesFrom) {
        boolean child = by.equals(GivenBy.CHILD.name());
        return decidedOn.date()
                .filter(day -> child != day.isBefore(decidesFrom))
                .map(day -> child
                        ? "On that day they were a young person: select the young person"
                        : "On that day they were not a young person yet: select the child");
    }

    private void personProblems(List<KnownPerson> known, Map<String, String> problems) {
        if (isOnFile(known)) {
            return;
        }
        if (!known.isEmpty() && !person.equals(OTHER)) {
            problems.put("person", "Select who answered, or someone else");
        } else {
            if (name.isEmpty()) {
                problems.put("name", "Enter their name");
            }
            if (relationship.isEmpty()) {
                problems.put("relationship", "Enter their relationship to the child, such as mother");
            }
        }
    }

    private boolean isOnFile(List<KnownPerson> known) {
        return known.stream().anyMatch(one -> one.ref().value().equals(person));
    }

    /** Without it a parent may refuse, which protects, but not consent for a child (Children Act 1989, s.3). */
    private Optional<String> responsibilityProblem(boolean child) {
        if (!by.equals(GivenBy.PARENT.name())) {
            return Optional.empty();
        }
        if (said().isEmpty()) {
            return Optional.of("Select whether they have parental responsibility");
        }
        return child && !isRefusal() && said().get() == ParentalResponsibility.NOT_HELD
                ? Optional.of("Only someone with parental responsibility can consent for a child: ask them, or the child"
                        + " if able to decide")
                : Optional.empty();
    }

    private Optional<ParentalResponsibility> said() {
        return chosen(ParentalResponsibility.class, responsibility)
                .filter(answer -> answer != ParentalResponsibility.NOT_RECORDED);
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
        return chosen(GivenBy.class, by).filter(GivenBy::isTheChild).isPresent();
    }

    boolean isRefusal() {
        return answer.equals(Answer.REFUSED.name());
    }

    /** Who answered, where it is not the child: somebody on its file, or someone new. */
    Optional<KnownPerson> speaker(ChildId child, KnownPeople people) {
        if (isOwnAnswer()) {
            return Optional.empty();
        }
        return people.of(child).stream()
                .filter(one -> one.ref().value().equals(person))
                .findFirst()
                .or(() -> Optional.of(people.named(child, name, relationship)));
    }

    /** @param speaker who answered, where it is not the child */
    Giver giver(Optional<KnownPerson> speaker) {
        GivenBy giver = GivenBy.valueOf(by);
        return new Giver(
                giver,
                speaker.map(KnownPerson::relationship).orElse("self"),
                speaker.map(KnownPerson::ref),
                said().filter(answer -> giver == GivenBy.PARENT).orElse(ParentalResponsibility.NOT_RECORDED));
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
