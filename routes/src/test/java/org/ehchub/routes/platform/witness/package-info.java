/** The ledger and its witness, who speaks as C2SP tlog-witness says. */
package org.ehchub.routes.platform.witness;
