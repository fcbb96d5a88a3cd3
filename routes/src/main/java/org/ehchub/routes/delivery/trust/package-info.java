/** How NHS trusts are told: a FHIR R4 document Bundle, created at their own endpoint. */
package org.ehchub.routes.delivery.trust;
