package org.ehchub.consent.web.consents;

import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentStatus;

/** How an officer ends a consent or refusal. */
public enum Ending {

    /** The family takes it back. */
    WITHDRAWAL(
            "Withdraw this consent?",
            "This consent cannot be withdrawn",
            "Withdraw the consent",
            "Who takes it back, and how do you know? (optional)",
            "The consent is withdrawn. What rested on it has stopped.",
            ConsentStatus.WITHDRAWN) {
        @Override
        ConsentChange apply(
                ConsentRegistry registry, Consent seen, int version, Optional<String> words, String officer) {
            return registry.withdraw(seen.id(), version, words, officer);
        }
    },
    /** It should never have been recorded. */
    ERROR(
            "Was this entered in error?",
            "This was entered in error already",
            "Mark it as entered in error",
            "What was wrong?",
            "It is marked as entered in error and counts for nothing any more.",
            ConsentStatus.ENTERED_IN_ERROR) {
        @Override
        ConsentChange apply(
                ConsentRegistry registry, Consent seen, int version, Optional<String> words, String officer) {
            return registry.markEnteredInError(seen.id(), version, words, officer);
        }
    };

    private final String question;
    private final String impossible;
    private final String button;
    private final String wordsLabel;
    private final String done;
    private final ConsentStatus leadsTo;

    Ending(
            String question,
            String impossible,
            String button,
            String wordsLabel,
            String done,
            ConsentStatus leadsTo) {
        this.question = question;
        this.impossible = impossible;
        this.button = button;
        this.wordsLabel = wordsLabel;
        this.done = done;
        this.leadsTo = leadsTo;
    }

    /** @param words what the officer wrote of it */
    abstract ConsentChange apply(
            ConsentRegistry registry, Consent seen, int version, Optional<String> words, String officer);

    boolean isPossibleFor(Consent consent) {
        return consent.status().mayBecome(leadsTo);
    }

    /** The page's heading. */
    String heading(Consent consent) {
        return isPossibleFor(consent) ? question : impossible;
    }

    /** What the button says. */
    public String button() {
        return button;
    }

    /** What the officer is asked to write. */
    public String wordsLabel() {
        return wordsLabel;
    }

    /** What is wrong with what the officer wrote, by field: a mistake that nobody explains may hide an answer. */
    Map<String, String> problems(String words) {
        return this == ERROR && words.isEmpty() ? Map.of("words", "Enter what was wrong") : Map.of();
    }

    /** What is said when it is done. */
    String done() {
        return done;
    }
}
