/** What the ledger is told of each start of the hub. */
package org.ehchub.routes.platform.start;
