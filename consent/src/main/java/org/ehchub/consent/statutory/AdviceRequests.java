package org.ehchub.consent.statutory;

import java.time.Instant;
import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;

/** The requests for advice that have been disclosed; the answer to one has a statutory basis. */
public interface AdviceRequests {

    /**
     * Records that a partner has been sent a request, and publishes {@link org.ehchub.consent.BasisRecorded}. Recording
     * the same version again changes nothing, so that a repeated delivery does no harm; a later version replaces it.
     *
     * @param at when the partner was sent it
     */
    void record(AdviceRequest request, ChildId child, AgencyId from, AgencyId to, Instant at);

    /** The requests about a child, each in its last version. */
    List<OpenAdviceRequest> about(ChildId child);
}
