/**
 * What every request of an agency's system passes through, whatever it asks for: who it is, what it may do, how large
 * and slow it may be, its ids, and the form in which it is told of errors. Nothing here knows FHIR or an inbox.
 */
package org.ehchub.routes.platform.machines;
