package org.ehchub.consent.web.consents;

import org.ehchub.consent.web.children.WhatWaits.Fate;

/** What becomes of disclosures, in words. */
final class EffectWords {

    private EffectWords() {}

    /**
     * A sentence about all that go to one recipient and have one fate.
     *
     * @param recipient its name
     */
    static String of(Fate fate, long number, String recipient) {
        return (number == 1 ? one(fate) : several(fate)).formatted(disclosures(number), recipient);
    }

    private static String one(Fate fate) {
        return switch (fate) {
            case STOPS -> "%s on its way to %s stops for good.";
            case GOES_IN_PART -> "%s on its way to %s goes only in part.";
            case DECIDED_AGAIN -> "%s that is being delivered to %s at this moment is decided again before it leaves.";
            case STARTS -> "%s to %s that was withheld goes.";
            case STARTS_IN_PART -> "%s to %s that was withheld goes in part.";
            case MORE_GOES -> "%s to %s that went in part goes again with more in it.";
            case MAY_START -> "%s to %s that was withheld is decided again, and goes if it may.";
        };
    }

    private static String several(Fate fate) {
        return switch (fate) {
            case STOPS -> "%s on their way to %s stop for good.";
            case GOES_IN_PART -> "%s on their way to %s go only in part.";
            case DECIDED_AGAIN ->
                "%s that are being delivered to %s at this moment are decided again before they leave.";
            case STARTS -> "%s to %s that were withheld go.";
            case STARTS_IN_PART -> "%s to %s that were withheld go in part.";
            case MORE_GOES -> "%s to %s that went in part go again with more in them.";
            case MAY_START -> "%s to %s that were withheld are decided again, and go if they may.";
        };
    }

    /** Of those that were not looked into. */
    static String unseen(long number) {
        return "Beside the newest, " + (number == 1
                ? "1 older disclosure waits; it is decided again, too."
                : number + " older disclosures wait; they are decided again, too.");
    }

    /** How many there are. */
    static String disclosures(long number) {
        return number == 1 ? "1 disclosure" : number + " disclosures";
    }

    /** Whether less goes than before, or may. */
    static boolean narrows(Fate fate) {
        return switch (fate) {
            case STOPS, GOES_IN_PART, DECIDED_AGAIN -> true;
            case STARTS, STARTS_IN_PART, MORE_GOES, MAY_START -> false;
        };
    }
}
