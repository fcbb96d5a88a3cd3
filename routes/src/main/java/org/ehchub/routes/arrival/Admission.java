package org.ehchub.routes.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.routes.arrival.ArrivalReceipt.Refusal;

/** Finds whom an arrival is about, and every reason not to take it. */
final class Admission {

    private final ChildRegister children;
    private final Circle circle;
    private final AgencyRegister agencies;

    Admission(ChildRegister children, Circle circle, AgencyRegister agencies) {
        this.children = children;
        this.circle = circle;
        this.agencies = agencies;
    }

    /** What was found of one arrival. */
    sealed interface Finding {

        /** It may be taken. */
        record Admitted(ChildId child) implements Finding {}

        /** It may not, for these reasons. */
        record Refused(List<Refusal> reasons) implements Finding {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Looks at the child's numbers and at the agencies named. */
    Finding of(Arrival arrival) {
        List<Refusal> reasons = new ArrayList<>();
        Optional<ChildId> child = child(arrival, reasons);
        Heading heading = arrival.message().heading();
        if (!heading.source().equals(arrival.agency())) {
            reasons.add(Refusal.SENDER_NOT_SOURCE);
        }
        if (!heading.addressees().stream().allMatch(agency -> agencies.find(agency).isPresent())) {
            reasons.add(Refusal.UNKNOWN_ADDRESSEE);
        }
        return reasons.isEmpty() && child.isPresent()
                ? new Finding.Admitted(child.get())
                : new Finding.Refused(reasons);
    }

    private Optional<ChildId> child(Arrival arrival, List<Refusal> reasons) {
        return switch (children.match(arrival.message().heading().child(), arrival.agency())) {
            case ChildMatch.Matched matched -> Optional.of(matched.child());
            case ChildMatch.UnknownChild() -> {
                reasons.add(Refusal.UNKNOWN_CHILD);
                yield Optional.empty();
            }
            case ChildMatch.IdentifiersDisagree(Set<ChildId> about) -> {
                reasons.add(knows(arrival, about) ? Refusal.IDENTIFIERS_DISAGREE : Refusal.UNKNOWN_CHILD);
                yield Optional.empty();
            }
        };
    }

    /**
     * Whether the sender may learn that the hub knows one of these children: it has a part in the child's circle, or
     * the child under a record number of its own. To anyone else the answer would tell who has special educational
     * needs.
     */
    private boolean knows(Arrival arrival, Set<ChildId> about) {
        AgencyId sender = arrival.agency();
        return arrival.message().heading().child().localId()
                        .flatMap(number -> children.findByLocalId(sender, number))
                        .isPresent()
                || about.stream()
                        .flatMap(child -> circle.of(child).stream())
                        .anyMatch(part -> part.agency().equals(sender));
    }
}
