/** What agencies read of the ledger. */
package org.ehchub.routes.audit;
