package org.ehchub.routes.console.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.ehchub.consent.web.Tag;

/**
 * A certificate that has ended or soon will.
 *
 * @param agency whose it is; empty for the hub's own
 * @param use what it is for
 * @param fingerprint its SHA-256
 * @param owner whom to call about it
 */
public record Expiry(
        Optional<String> agency, Use use, String fingerprint, Instant notAfter, Warning warning, String owner) {

    /** What a certificate is for. */
    public enum Use {
        /** It proves an agency. */
        PROOF("Proves the agency"),
        /** Copies are sealed to it. */
        SEALING("Copies are sealed to it"),
        /** The hub shows it to agencies. */
        SERVER("The hub's own");

        private final String text;

        Use(String text) {
            this.text = text;
        }

        /** In plain words. */
        public String text() {
            return text;
        }
    }

    /** How soon, the most urgent first. */
    public enum Warning {
        ENDED(Duration.ZERO, new Tag("Ended", Tag.Colour.STUCK)),
        WITHIN_7_DAYS(Duration.ofDays(7), new Tag("Within 7 days", Tag.Colour.STUCK)),
        WITHIN_30_DAYS(Duration.ofDays(30), new Tag("Within 30 days", Tag.Colour.HELD)),
        WITHIN_60_DAYS(Duration.ofDays(60), new Tag("Within 60 days", Tag.Colour.MOVING));

        private final Duration ahead;
        private final Tag tag;

        Warning(Duration ahead, Tag tag) {
            this.ahead = ahead;
            this.tag = tag;
        }

        /** For screens. */
        public Tag tag() {
            return tag;
        }

        /** The most urgent that applies at this moment; empty when the end is more than 60 days away. */
        static Optional<Warning> of(Instant notAfter, Instant now) {
            return Arrays.stream(values())
                    .filter(warning -> !notAfter.isAfter(now.plus(warning.ahead)))
                    .findFirst();
        }
    }
}
