/** The ledger's bytes. */
package org.ehchub.consent.ledger;
