/**
 * FHIR R4 as a way in: the server that NHS trusts push Bundles to, and the Tasks by which they follow them. What a
 * Bundle means is the translator's business, whether it is taken the arrival desk's.
 */
package org.ehchub.routes.arrival.fhir;
