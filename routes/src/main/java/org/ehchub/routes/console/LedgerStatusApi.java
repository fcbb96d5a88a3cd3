package org.ehchub.routes.console;

import org.ehchub.consent.ledger.LedgerEvidence;
import org.ehchub.consent.web.api.StaffApi;
import org.springframework.web.bind.annotation.GetMapping;

/** The same for scripts. */
@StaffApi
class LedgerStatusApi {

    private final LedgerEvidence evidence;

    LedgerStatusApi(LedgerEvidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/api/operations/v1/ledger")
    LedgerLine ledger() {
        return LedgerLine.of(evidence);
    }
}
