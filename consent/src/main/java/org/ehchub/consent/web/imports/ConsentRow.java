package org.ehchub.consent.web.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.consent.web.api.Codes;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;

/** Makes a consent or refusal of one row. */
final class ConsentRow {

    private static final String DAY = "A day, such as 2026-03-27";
    private static final String CHILD =
            "An NHS number, or an agency and its record number, of a child that the hub knows";

    private final Row row;
    private final ConsentFile file;

    /** What was answered. */
    private enum Answer {
        GIVEN,
        REFUSED
    }

    ConsentRow(Row row, ConsentFile file) {
        this.row = row;
        this.file = file;
    }

    /** Absent when something is wrong; the row then says what. */
    Optional<ImportedConsent> read(List<BadRow> bad) {
        int before = bad.size();
        Optional<ChildId> child = child();
        Optional<Answer> answer = code(Columns.ANSWER, Answer.class);
        Optional<Speaker> speaker = speaker();
        Optional<HowTaken> howTaken = code(Columns.HOW_TAKEN, HowTaken.class);
        Optional<Instant> decidedAt = past(Columns.DECIDED_ON).map(LawDay::start);
        Optional<Capacity> capacity = capacity();
        Optional<LocalDate> from = row.required(Columns.FROM, DAY, TypedDate::parse);
        Optional<LocalDate> until = until(from);
        Optional<Scope> scope = new ScopeCells(row, file.known()).read();
        if (bad.size() > before) {
            return Optional.empty();
        }
        Optional<KnownPerson> person = speaker.orElseThrow().person(child.orElseThrow(), file.people());
        var terms = new ConsentTerms(
                child.orElseThrow(),
                speaker.orElseThrow().giver(person),
                capacity,
                howTaken.orElseThrow(),
                Optional.of(row.text(Columns.EVIDENCE)).filter(text -> !text.isEmpty()),
                decidedAt.orElseThrow(),
                from.orElseThrow(),
                until,
                scope.orElseThrow());
        boolean refusal = answer.orElseThrow() == Answer.REFUSED;
        return Optional.of(new ImportedConsent(row.number(), id(child.get(), refusal), refusal, terms, person));
    }

    /** The same row about the same child is the same consent. */
    private ConsentId id(ChildId child, boolean refusal) {
        StringBuilder said = new StringBuilder(child.toString()).append('\n').append(refusal);
        Columns.ALL.stream().skip(Columns.ALL.indexOf(Columns.GIVEN_BY)).forEach(column -> said.append('\n')
                .append(row.text(column)));
        return new ConsentId(UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<ChildId> child() {
        Optional<ChildId> found = row.text(Columns.NHS_NUMBER).isEmpty() ? byLocalId() : byNhsNumber();
        if (found.isEmpty()) {
            row.wrong(Columns.NHS_NUMBER, CHILD);
        }
        return found;
    }

    private Optional<ChildId> byNhsNumber() {
        try {
            return file.byNhsNumber().apply(new NhsNumber(row.text(Columns.NHS_NUMBER).replaceAll("[\\s-]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<ChildId> byLocalId() {
        String localId = row.text(Columns.LOCAL_ID);
        try {
            return localId.isEmpty()
                    ? Optional.empty()
                    : file.byLocalId().apply(new AgencyId(row.text(Columns.AGENCY)), localId);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Speaker> speaker() {
        return code(Columns.GIVEN_BY, GivenBy.class).flatMap(by -> new SpeakerCells(row, by).read());
    }

    private Optional<Capacity> capacity() {
        Optional<Boolean> canDecide =
                row.value(Columns.CAN_DECIDE, "yes, no, or nothing where nobody judged it", Row::yesOrNo);
        if (canDecide.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> on = past(Columns.JUDGED_ON);
        String by = row.text(Columns.JUDGED_BY);
        if (by.isEmpty()) {
            row.wrong(Columns.JUDGED_BY, "Who judged it");
        }
        return on.filter(day -> !by.isEmpty()).map(day -> new Capacity(canDecide.get(), by, day));
    }

    private Optional<LocalDate> until(Optional<LocalDate> from) {
        Optional<LocalDate> until = row.value(Columns.UNTIL, DAY, TypedDate::parse);
        if (until.isPresent() && from.filter(day -> until.get().isBefore(day)).isPresent()) {
            row.wrong(Columns.UNTIL, "A day not before the first");
        }
        return until;
    }

    private Optional<LocalDate> past(String column) {
        Optional<LocalDate> day = row.required(column, DAY, TypedDate::parse);
        if (day.filter(file.today()::isBefore).isPresent()) {
            row.wrong(column, "A day that is not in the future");
            return Optional.empty();
        }
        return day;
    }

    private <E extends Enum<E>> Optional<E> code(String column, Class<E> type) {
        return row.required(column, Codes.expected(type), text -> Codes.parse(type, text));
    }
}
