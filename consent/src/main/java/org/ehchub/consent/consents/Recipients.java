package org.ehchub.consent.consents;

import java.util.Set;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.AgencyRole;

/** To whom something applies. */
public sealed interface Recipients {

    /** Whether the agency is meant. */
    boolean include(Agency agency);

    /** Whether the agency is meant by its own name, not by its class. */
    boolean name(AgencyId agency);

    /** Any agency that is involved with the child. */
    record Anyone() implements Recipients {

        @Override
        public boolean include(Agency agency) {
            return true;
        }

        @Override
        public boolean name(AgencyId agency) {
            return false;
        }
    }

    /**
     * Agencies by name, by class, or both.
     *
     * @param agencies the agencies named
     * @param classes the classes of agency named
     */
    record These(Set<AgencyId> agencies, Set<AgencyRole> classes) implements Recipients {

        /** @throws IllegalArgumentException when nobody is named */
        public These {
            agencies = Set.copyOf(agencies);
            classes = Set.copyOf(classes);
            if (agencies.isEmpty() && classes.isEmpty()) {
                throw new IllegalArgumentException("Recipients are named one by one, by class, or as anyone");
            }
        }

        @Override
        public boolean include(Agency agency) {
            return agencies.contains(agency.id()) || classes.contains(agency.role());
        }

        @Override
        public boolean name(AgencyId agency) {
            return agencies.contains(agency);
        }
    }

    /** Agencies by name. */
    static Recipients of(AgencyId... agencies) {
        return new These(Set.of(agencies), Set.of());
    }

    /** Agencies by class. */
    static Recipients of(AgencyRole... classes) {
        return new These(Set.of(), Set.of(classes));
    }
}
