package org.ehchub.consent.web;

import java.util.Collection;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.mappings.canonical.AgencyId;

/** What people call the agencies. */
public final class AgencyNames {

    private final AgencyRegister agencies;

    /** Names out of this register. */
    public AgencyNames(AgencyRegister agencies) {
        this.agencies = agencies;
    }

    /** The agency's name, or its id where the register has no such agency. */
    public String of(AgencyId id) {
        return agencies.find(id).map(Agency::name).orElse(id.value());
    }

    /** Their names, with commas between. */
    public String of(Collection<AgencyId> ids) {
        return Words.list(ids.stream().map(this::of).toList());
    }
}
