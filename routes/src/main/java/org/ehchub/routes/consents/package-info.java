/**
 * The registry's consents as FHIR Consent resources at {@code /fhir/R4/Consent}, for the agencies that manage consents:
 * which child's consents an agency may see, reading, searching and writing them.
 *
 * <p>What a Consent means is decided in {@code consent.fhir}, what a change does by the registry: neither here.
 */
package org.ehchub.routes.consents;
