/**
 * The way to the ledger's witness over HTTP (C2SP tlog-witness). When it is asked, and what follows from its answers, is
 * the ledger's matter in {@code consent}.
 */
package org.ehchub.routes.platform.witness;
