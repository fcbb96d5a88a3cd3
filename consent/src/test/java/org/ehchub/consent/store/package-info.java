/** The contracts of the registers, on every database. */
package org.ehchub.consent.store;
