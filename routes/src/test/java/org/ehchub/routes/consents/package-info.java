/** The registry's consents over FHIR, as agencies meet them. */
package org.ehchub.routes.consents;
