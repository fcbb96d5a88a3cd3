package org.ehchub.consent.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells an officer whose file was too large to be looked at. Such a request itself cannot be answered with a page. */
@Controller
public class FileTooLargeController {

    /** Where a browser is sent to that sent it. */
    public static final String PATH = "/consent/file-too-large";

    @GetMapping(PATH)
    String tell() {
        return "consent/file-too-large";
    }
}
