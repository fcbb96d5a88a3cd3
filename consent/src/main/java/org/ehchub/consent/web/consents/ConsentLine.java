package org.ehchub.consent.web.consents;

import java.util.List;
import org.ehchub.consent.web.Tag;

/**
 * A consent or refusal as an officer reads it.
 *
 * @param path where it is; what can be done with it lies beneath
 * @param version the version shown, for a change to refer to
 * @param summary what it says, as pairs of a heading and a text
 * @param withdrawable whether there is anything to withdraw, or to renew
 * @param correctable whether it can be marked as entered in error
 */
public record ConsentLine(
        String path,
        int version,
        Tag tag,
        String title,
        List<Said> summary,
        boolean withdrawable,
        boolean correctable) {

    /** One part of what a consent says. */
    public record Said(String heading, String text) {}
}
