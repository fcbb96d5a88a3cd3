package org.ehchub.consent.web.consents;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.web.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Renewing, narrowing or widening a consent: the form of a new one, filled in with what the consent says now. */
@Controller
public class AmendmentController {

    private final ConsentRegistry registry;
    private final Clock clock;

    public AmendmentController(ConsentRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @GetMapping("/consent/children/{child}/consents/{consent}/amendment")
    String start(ConsentPlace place, HttpSession session) {
        Consent current = place.last(registry);
        if (current.status() != ConsentStatus.GIVEN) {
            throw new NotThere();
        }
        ConsentDraft draft = ConsentDraft.amend(current, clock.instant());
        Drafts.keep(draft, session);
        return "redirect:" + draft.path(draft.next());
    }
}
