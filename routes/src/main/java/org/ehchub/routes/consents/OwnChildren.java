package org.ehchub.routes.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.fhir.ChildKey;
import org.ehchub.mappings.canonical.AgencyId;

/** The children whose consents an agency may know of: those in whose circle it is today. Any other is as none. */
final class OwnChildren {

    private final ChildRegister children;
    private final Circle circle;
    private final Clock clock;

    OwnChildren(ChildRegister children, Circle circle, Clock clock) {
        this.children = children;
        this.circle = circle;
        this.clock = clock;
    }

    /** The agency's own child that it names so. */
    Optional<ChildId> find(AgencyId agency, ChildKey key) {
        Optional<ChildId> named =
                switch (key) {
                    case ChildKey.Opaque(ChildId id) -> Optional.of(id);
                    case ChildKey.ByNhsNumber(var number) -> children.findByNhsNumber(number);
                    case ChildKey.ByLocalId(String localId) -> children.findByLocalId(agency, localId);
                };
        return named.filter(child -> isOwn(agency, child));
    }

    /** Whether the agency has a part in the child's life today. */
    boolean isOwn(AgencyId agency, ChildId child) {
        LocalDate today = LawDay.of(clock.instant());
        return circle.of(child).stream().anyMatch(part -> part.agency().equals(agency) && part.isOn(today));
    }
}
