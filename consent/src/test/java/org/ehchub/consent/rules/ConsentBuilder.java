package org.ehchub.consent.rules;

import static org.ehchub.consent.World.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.Sensitivity;

/** A consent for a scenario: a mother's, to anyone, of all ordinary content, unless said otherwise. */
public final class ConsentBuilder {

    /** When consents are decided unless said otherwise. */
    public static final Instant DECIDED = Instant.parse("2026-01-10T10:00:00Z");

    private final Set<Purpose> purposes;
    private ChildId child = ChildId.random();
    private Giver giver = someone(GivenBy.PARENT, "mother");
    private Optional<Capacity> capacity = Optional.empty();
    private Instant decidedAt = DECIDED;
    private LocalDate from = TODAY.minusMonths(2);
    private Optional<LocalDate> until = Optional.empty();
    private Recipients recipients = new Recipients.Anyone();
    private Categories categories = new Categories.All();
    private Set<Sensitivity> sensitivities = Set.of();
    private final List<Exclusion> exclusions = new ArrayList<>();

    private ConsentBuilder(Set<Purpose> purposes) {
        this.purposes = purposes;
    }

    public static ConsentBuilder forPurpose(Purpose... purposes) {
        return new ConsentBuilder(Set.of(purposes));
    }

    public ConsentBuilder child(ChildId whose) {
        child = whose;
        return this;
    }

    public ConsentBuilder by(GivenBy by, String relationship) {
        giver = someone(by, relationship);
        return this;
    }

    /** Told apart by what they are called, and with parental responsibility. */
    private static Giver someone(GivenBy by, String relationship) {
        return new Giver(by, relationship, Optional.of(new PersonRef(relationship)), ParentalResponsibility.HELD);
    }

    public ConsentBuilder by(Giver whom) {
        giver = whom;
        return this;
    }

    public ConsentBuilder judged(boolean canDecide, LocalDate on) {
        capacity = Optional.of(new Capacity(canDecide, "Dr Judge", on));
        return this;
    }

    public ConsentBuilder decidedAt(Instant at) {
        decidedAt = at;
        return this;
    }

    public ConsentBuilder from(LocalDate day) {
        from = day;
        return this;
    }

    public ConsentBuilder until(LocalDate day) {
        until = Optional.of(day);
        return this;
    }

    public ConsentBuilder to(Recipients whom) {
        recipients = whom;
        return this;
    }

    public ConsentBuilder of(Categories what) {
        categories = what;
        return this;
    }

    public ConsentBuilder naming(Sensitivity... named) {
        sensitivities = Set.of(named);
        return this;
    }

    public ConsentBuilder but(Recipients not, Categories what) {
        exclusions.add(new Exclusion(not, what));
        return this;
    }

    public ConsentTerms terms() {
        return new ConsentTerms(
                child,
                giver,
                capacity,
                HowTaken.FORM,
                Optional.of("form-1"),
                decidedAt,
                from,
                until,
                new Scope(purposes, recipients, categories, sensitivities, exclusions));
    }

    Consent given() {
        return new Consent(ConsentId.random(), 1, ConsentStatus.GIVEN, terms(), "officer-1", decidedAt);
    }

    Consent refused() {
        return new Consent(ConsentId.random(), 1, ConsentStatus.REFUSED, terms(), "officer-1", decidedAt);
    }

    Consent withdrawn(Instant at) {
        return given().next(ConsentStatus.WITHDRAWN, "officer-1", at);
    }

    Consent enteredInError() {
        return given().next(ConsentStatus.ENTERED_IN_ERROR, "officer-1", decidedAt);
    }
}
