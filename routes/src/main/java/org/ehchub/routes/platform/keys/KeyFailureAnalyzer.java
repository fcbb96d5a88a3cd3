package org.ehchub.routes.platform.keys;

import org.ehchub.security.keys.KeyUnavailable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the hub does not start without its keys, and what to do. */
final class KeyFailureAnalyzer extends AbstractFailureAnalyzer<KeyUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyUnavailable cause) {
        return new FailureAnalysis(description(cause.reason()), action(cause.reason()), cause);
    }

    private static String description(KeyUnavailable.Reason reason) {
        return switch (reason) {
            case KEYSTORE_MISSING ->
                "The hub's keys are missing, and its database holds what was sealed under them.";
            case KEYSTORE_EXISTS -> "The hub was to make its first keys where there are some already.";
            case KEYSTORE_LOCKED -> "The password of the hub's keystore, or the PIN of its token, is wrong.";
            case KEYSTORE_CORRUPT ->
                "What is in the place of the hub's keys is not, or no longer, a whole set of them.";
            case KEYSTORE_INACCESSIBLE -> "The hub's keys cannot be read: the disk or the token refuses.";
            case UNKNOWN_EPOCH, WRAPPED_KEY_DAMAGED -> "The hub's keys do not belong to its database.";
        };
    }

    private static String action(KeyUnavailable.Reason reason) {
        return switch (reason) {
            case KEYSTORE_MISSING, KEYSTORE_CORRUPT, UNKNOWN_EPOCH, WRAPPED_KEY_DAMAGED ->
                "Bring the keys back from their backup to where hub.keys.keystore or hub.keys.token says.";
            case KEYSTORE_EXISTS -> "Start it again; it opens them.";
            case KEYSTORE_LOCKED -> "Correct HUB_KEYS_PASSWORD, or the file that hub.keys.password-file names.";
            case KEYSTORE_INACCESSIBLE ->
                "See that hub.keys.keystore is readable for the hub's user, or that hub.keys.token names the library"
                        + " and the slot of a token that is connected.";
        };
    }
}
