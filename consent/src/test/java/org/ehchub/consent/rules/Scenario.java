package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.ehchub.consent.Decision;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.mappings.canonical.EhcMessage;

/** One disclosure to decide on, built up fact by fact; nothing is on record that a test did not put there. */
final class Scenario {

    private final EhcMessage message;
    private final Agency sender;
    private final Agency recipient;
    private final Purpose purpose;
    private LocalDate on = TODAY;
    private LocalDate born = LocalDate.of(2014, 5, 2);
    private final List<Involvement> circle = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<SharingAgreement> agreements = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<OpenAdviceRequest> requests = new ArrayList<>();
    private final List<ReuseAgreement> reuseAgreements = new ArrayList<>();
    private final List<ReleaseDecision> decisions = new ArrayList<>();
    private final List<ParentTold> told = new ArrayList<>();
    private RuleDates ruleDates = new RuleDates(Map.of());

    private Scenario(EhcMessage message, Agency sender, Agency recipient, Purpose purpose) {
        this.message = message;
        this.sender = sender;
        this.recipient = recipient;
        this.purpose = purpose;
    }

    static Scenario of(EhcMessage message, Agency sender, Agency recipient, Purpose purpose) {
        return new Scenario(message, sender, recipient, purpose);
    }

    Scenario on(LocalDate day) {
        on = day;
        return this;
    }

    Scenario born(LocalDate day) {
        born = day;
        return this;
    }

    Scenario involved(InvolvementRole role) {
        return involved(role, TODAY.minusYears(1), Optional.empty());
    }

    Scenario involved(InvolvementRole role, LocalDate from, Optional<LocalDate> until) {
        circle.add(new Involvement(recipient.id(), role, from, until));
        return this;
    }

    Scenario agreed() {
        return agreed(Set.of(Purpose.values()), new Categories.All(), TODAY.minusYears(2), TODAY.plusYears(2));
    }

    Scenario agreed(Set<Purpose> purposes, Categories categories, LocalDate from, LocalDate until) {
        agreements.add(new SharingAgreement(
                AgreementId.random(), recipient.id(), sender.id(), purposes, categories, from, until, "ISA-7"));
        return this;
    }

    Scenario consent(Consent... given) {
        consents.addAll(List.of(given));
        return this;
    }

    Scenario objected(LocalDate statedOn) {
        objections.add(new Objection(recipient.id(), statedOn));
        return this;
    }

    Scenario asked(OpenAdviceRequest request) {
        requests.add(request);
        return this;
    }

    Scenario agreedToReuse(ReuseAgreement... agreements) {
        reuseAgreements.addAll(List.of(agreements));
        return this;
    }

    Scenario decided(ReleaseDecision decision) {
        decisions.add(decision);
        return this;
    }

    Scenario parentTold(ParentTold record) {
        told.add(record);
        return this;
    }

    Scenario confirmed(RuleDates dates) {
        ruleDates = dates;
        return this;
    }

    /** The permit on the message's one item. */
    Decision.Permit permitted() {
        assertThat(decision()).isInstanceOf(Decision.Permit.class);
        return (Decision.Permit) decision();
    }

    /** The reasons for refusing the message's one item. */
    SortedSet<RefusalReason> refused() {
        assertThat(decision()).isInstanceOf(Decision.Refuse.class);
        return ((Decision.Refuse) decision()).reasons();
    }

    /** What is decided on the message's one item. */
    Decision decision() {
        return DisclosureRules.decide(facts()).getFirst();
    }

    private Facts facts() {
        var file = new CaseFile(
                AgeDates.of(born),
                Map.of(sender.id(), sender, recipient.id(), recipient),
                circle,
                consents,
                agreements,
                objections,
                requests,
                reuseAgreements,
                decisions,
                told,
                ruleDates);
        return Facts.of(message, sender, recipient, purpose, on, file);
    }
}
