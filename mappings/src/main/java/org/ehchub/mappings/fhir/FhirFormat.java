package org.ehchub.mappings.fhir;

import ca.uhn.fhir.context.FhirContext;

/** What all that speak FHIR share. */
public final class FhirFormat {

    /** The one R4 context: making one takes seconds, using one is thread-safe. */
    public static final FhirContext CONTEXT = FhirContext.forR4();

    private FhirFormat() {}
}
