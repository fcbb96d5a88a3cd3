package org.ehchub.routes.delivery;

import java.time.Instant;
import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;

/** For tests in which nobody asks for advice. */
final class NoRequests implements AdviceRequests {

    @Override
    public void record(AdviceRequest request, ChildId child, AgencyId from, AgencyId to, Instant at) {
        throw new IllegalStateException("Nobody asks for advice here");
    }

    @Override
    public List<OpenAdviceRequest> about(ChildId child) {
        return List.of();
    }
}
