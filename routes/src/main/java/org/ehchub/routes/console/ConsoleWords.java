package org.ehchub.routes.console;

import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.Tag.Colour;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureState;

/** States and channels as operators read them. Templates know it as {@code words}. */
public final class ConsoleWords {

    /** The tag of an arrival's state. */
    public Tag of(ArrivalState state) {
        return switch (state) {
            case RECEIVED -> new Tag("Received", Colour.MOVING);
            case DISTRIBUTED -> new Tag("Distributed", Colour.DONE);
            case PARKED -> new Tag("Parked", Colour.STUCK);
        };
    }

    /** The tag of a disclosure's state. */
    public Tag of(DisclosureState state) {
        return switch (state) {
            case WITHHELD -> new Tag("Withheld", Colour.HELD);
            case QUEUED -> new Tag("Queued", Colour.MOVING);
            case DELIVERED -> new Tag("Delivered", Colour.DONE);
            case WITHDRAWN -> new Tag("Withdrawn", Colour.ENDED);
            case SUPERSEDED -> new Tag("Superseded", Colour.ENDED);
            case PARKED -> new Tag("Parked", Colour.STUCK);
        };
    }

    /** How an agency gets what is disclosed to it. */
    public String of(Channel channel) {
        return switch (channel) {
            case INBOX -> "Pulls from its inbox";
            case COLLEGE_REST -> "JSON is posted to it";
            case FHIR_PUSH -> "FHIR is posted to it";
            case SOCIAL_CARE_DATABASE -> "Rows are written for it";
        };
    }
}
