package org.ehchub.routes.console;

import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.ledger.WitnessPolicy;
import org.ehchub.consent.ledger.WitnessStanding;
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
            case HELD -> new Tag("Held", Colour.HELD);
            case EXPIRED -> new Tag("No longer kept", Colour.ENDED);
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
            case EXPIRED -> new Tag("No longer kept", Colour.ENDED);
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

    /** The tag of how it stands with the ledger's witness. */
    public Tag of(WitnessStanding witness) {
        if (witness.holding()) {
            return new Tag("Ledger held", Colour.STUCK);
        }
        if (witness.problem().isPresent()) {
            return new Tag("Not signing", Colour.STUCK);
        }
        return witness.missingSince().isPresent() ? new Tag("Signing", Colour.MOVING) : new Tag("Signed", Colour.DONE);
    }

    /** Why the witness does not sign. */
    public String of(WitnessStanding.Problem problem) {
        return switch (problem) {
            case AWAY -> "It does not answer";
            case REFUSED -> "It refuses: it does not know this ledger or its key, or history was rewritten";
            case SAW_MORE -> "It has seen a longer history: this one was cut off, or brought back from a backup";
        };
    }

    /** What happens while the witness does not sign. */
    public String of(WitnessPolicy policy) {
        return switch (policy) {
            case CONTINUE -> "The ledger goes on under the hub's own signature";
            case HOLD -> "Traffic goes on; after a while its events wait outside the tree";
        };
    }
}
