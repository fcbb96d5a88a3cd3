package org.ehchub.consent.statutory;

import java.time.LocalDate;
import java.util.Set;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * A request for advice that a partner has been sent (SEND Regulations 2014, reg 6).
 *
 * @param id a keyed pseudonym of the document id, by which records name it: what a council calls its document may be
 *     personal
 * @param document the request's document id, by which an answer names it
 * @param from the council that asks
 * @param to the partner that is asked
 * @param kinds the advice sought
 * @param received the day the partner was sent it; its six weeks start then (reg 8)
 * @param deadline the last day for the answer
 */
public record OpenAdviceRequest(
        String id,
        String document,
        AgencyId from,
        AgencyId to,
        Set<AdviceKind> kinds,
        LocalDate received,
        LocalDate deadline) {

    public OpenAdviceRequest {
        kinds = Set.copyOf(kinds);
    }

    /** How a decision that rests on it refers to it. */
    public String reference() {
        return "advice-request/" + from + "/" + id;
    }

    @Override
    public String toString() {
        return "OpenAdviceRequest[" + reference() + "]";
    }
}
