/** What the offline verifier finds. */
package org.ehchub.security.ledger.export;
