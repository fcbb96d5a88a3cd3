package org.ehchub.consent.agencies;

import org.ehchub.mappings.canonical.AgencyId;

/** Published in the transaction that changes the keys with which an agency signs its assertions. */
public record ClientKeysChanged(AgencyId agency) {}
