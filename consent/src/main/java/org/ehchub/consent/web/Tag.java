package org.ehchub.consent.web;

/**
 * A state as a screen shows it: the word says all, the colour only helps to find it.
 *
 * @param text one or two plain words
 */
public record Tag(String text, Colour colour) {

    /** The colours of GOV.UK tags that the hub uses, named by what they mean here. */
    public enum Colour {
        /** Went as it should. */
        DONE("govuk-tag--green"),
        /** Under way or waiting its turn. */
        MOVING("govuk-tag--blue"),
        /** Over, and nothing to do. */
        ENDED("govuk-tag--grey"),
        /** Held back for want of a basis, or about to end. */
        HELD("govuk-tag--yellow"),
        /** Someone has to act. */
        STUCK("govuk-tag--red");

        private final String cssClass;

        Colour(String cssClass) {
            this.cssClass = cssClass;
        }

        /** The CSS class of GOV.UK Frontend. */
        public String cssClass() {
            return cssClass;
        }
    }
}
