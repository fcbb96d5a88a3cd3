package org.ehchub.consent.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * Everything on record that decisions about one child's message may turn on, read once for all its recipients.
 *
 * @param ages when the child's age changes who decides
 * @param agencies those that may send or receive the message, as far as they are registered
 * @param circle every involvement of the child, past and future ones included
 * @param consents the last version of each consent and refusal
 * @param agreements those between the sender and these agencies
 * @param objections those that stand
 * @param requests the requests for advice about the child
 * @param reuseAgreements who agreed that earlier advice suffices
 * @param decisions the officers' decisions about the child
 * @param parentTold by whom the parent was told, and when
 * @param ruleDates when the rules are in force
 */
public record CaseFile(
        AgeDates ages,
        Map<AgencyId, Agency> agencies,
        List<Involvement> circle,
        List<Consent> consents,
        List<SharingAgreement> agreements,
        List<Objection> objections,
        List<OpenAdviceRequest> requests,
        List<ReuseAgreement> reuseAgreements,
        List<ReleaseDecision> decisions,
        List<ParentTold> parentTold,
        RuleDates ruleDates) {

    public CaseFile {
        agencies = Map.copyOf(agencies);
        circle = List.copyOf(circle);
        consents = List.copyOf(consents);
        agreements = List.copyOf(agreements);
        objections = List.copyOf(objections);
        requests = List.copyOf(requests);
        reuseAgreements = List.copyOf(reuseAgreements);
        decisions = List.copyOf(decisions);
        parentTold = List.copyOf(parentTold);
        Objects.requireNonNull(ruleDates);
    }

    /** The agency, when it is registered. */
    public Optional<Agency> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    /** What the agency is to the child on this day; empty when it is not involved. */
    public Set<InvolvementRole> rolesOf(AgencyId id, LocalDate day) {
        return circle.stream()
                .filter(involvement -> involvement.agency().equals(id) && involvement.isOn(day))
                .map(Involvement::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
