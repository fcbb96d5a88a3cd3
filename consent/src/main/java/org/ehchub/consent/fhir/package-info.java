/**
 * Consents as FHIR R4 Consent resources, both ways: what the registry holds is written so that nobody reads a wider
 * permission into it, and what an agency sends is either understood to the last element or refused with every problem.
 *
 * <p>Pure functions in the shape of UK Core's Consent with the semantics of IHE's Privacy Consent on FHIR; {@code
 * docs/consents.md} has the table. Who may ask, and HTTP, are not here.
 */
package org.ehchub.consent.fhir;
