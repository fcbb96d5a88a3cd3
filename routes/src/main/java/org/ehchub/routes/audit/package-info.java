/**
 * The ledger's events as FHIR AuditEvents, for the agency that each concerns: rendering, and the two ways to read them.
 *
 * <p>Which event is whose is decided in {@code consent}, not here.
 */
package org.ehchub.routes.audit;
