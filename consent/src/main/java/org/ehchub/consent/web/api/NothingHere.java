package org.ehchub.consent.web.api;

import org.ehchub.consent.web.NotThere;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for every address of the staff APIs that no other controller has. */
@StaffApi
public class NothingHere {

    @RequestMapping("/api/**")
    void nothing() {
        throw new NotThere();
    }
}
