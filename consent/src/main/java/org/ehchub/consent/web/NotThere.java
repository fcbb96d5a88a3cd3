package org.ehchub.consent.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the address names does not exist. The text never says what it was. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("What the address names does not exist");
    }
}
