/** Consents as FHIR resources: what is written, what is read, what is refused. */
package org.ehchub.consent.fhir;
