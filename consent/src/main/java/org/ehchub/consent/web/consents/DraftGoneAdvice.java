package org.ehchub.consent.web.consents;

import org.ehchub.consent.web.Addresses;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads back to the child whoever opens a draft that is gone; there they see whether it was recorded. */
@ControllerAdvice(basePackageClasses = DraftGoneAdvice.class)
public class DraftGoneAdvice {

    @ExceptionHandler
    String backToTheChild(DraftGone gone) {
        return "redirect:" + Addresses.ofChild(gone.child());
    }
}
