package org.ehchub.consent.statutory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.ehchub.consent.consents.Categories;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Sensitivity;

/**
 * An officer's decision to disclose without consent: a safeguarding override, the duty to share, or one of the
 * exceptions of SEND Regulations 2014, reg 17(1). It names what it lets go, to whom and why; a withdrawal does not stop
 * it.
 *
 * @param officer the member of staff who answers for it
 * @param evidence where the order, undertaking, request or note is kept
 * @param recipients by name, not empty
 * @param categories which content
 * @param sensitivities the sensitive content it names expressly, as in a consent
 * @param identified whether identified information may go to a researcher; only the research ground asks
 * @param from its first day
 * @param until its last day
 */
public record ReleaseDecision(
        ReleaseDecisionId id,
        Ground ground,
        String officer,
        String evidence,
        Set<AgencyId> recipients,
        Categories categories,
        Set<Sensitivity> sensitivities,
        boolean identified,
        LocalDate from,
        LocalDate until) {

    /** @throws IllegalArgumentException when officer, evidence or recipients are missing, or it ends too early */
    public ReleaseDecision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(ground);
        Objects.requireNonNull(categories);
        recipients = Set.copyOf(recipients);
        sensitivities = Set.copyOf(sensitivities);
        if (officer.isBlank() || evidence.isBlank() || recipients.isEmpty()) {
            throw new IllegalArgumentException("A decision names its officer, evidence and recipients");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A decision does not end before it starts");
        }
    }

    /** Whether its dates include this day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** How a disclosure that rests on it refers to it. */
    public String reference() {
        return "decision/" + id;
    }

    @Override
    public String toString() {
        return "ReleaseDecision[" + id + ", " + ground + "]";
    }
}
