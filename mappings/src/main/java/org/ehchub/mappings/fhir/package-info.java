/**
 * FHIR R4 (4.0.1), as health systems push and receive it. Bundles in, Bundles out; parsing bytes, profiles and HTTP are
 * not here.
 *
 * <p>Every message is a document: one {@code Composition} whose sections are the items, each with its letter, topic,
 * author, inline security labels, structured entries and attachments. A request for advice has a {@code ServiceRequest}
 * and a {@code Task} beside it, a plan a {@code CarePlan}. {@link org.ehchub.mappings.fhir.FhirCodes} lists what the hub
 * minted because no published code says it.
 */
package org.ehchub.mappings.fhir;
