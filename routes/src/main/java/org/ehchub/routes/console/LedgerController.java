package org.ehchub.routes.console;

import org.ehchub.consent.ledger.LedgerEvidence;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The operators' screen of the ledger: whether it moves, and what its witness says; none of what it tells. */
@Controller
class LedgerController {

    private final LedgerEvidence evidence;

    LedgerController(LedgerEvidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/operations/ledger")
    String ledger(Model model) {
        model.addAttribute("ledger", LedgerLine.of(evidence));
        return "operations/ledger";
    }
}
