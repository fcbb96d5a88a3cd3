package org.ehchub.routes.platform.staff;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A choice of a new password as typed.
 *
 * @param current the password signed in with
 * @param chosen the new one
 * @param repeated the new one again
 */
record NewPassword(String current, String chosen, String repeated) {

    private static final int LEAST = 12;

    /** What bcrypt takes in; it would ignore the rest. */
    private static final int MOST_BYTES = 72;

    /** What is wrong with it, by field; nothing when it can be taken. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen.length() < LEAST) {
            problems.put("chosen", "The new password must have at least " + LEAST + " characters");
        } else if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.put("chosen", "The new password must have at most " + MOST_BYTES + " characters");
        } else if (chosen.equals(current)) {
            problems.put("chosen", "The new password must differ from the current one");
        } else if (!chosen.equals(repeated)) {
            problems.put("repeated", "Type the new password again, the same both times");
        }
        return problems;
    }

    @Override
    public String toString() {
        return "NewPassword[redacted]";
    }
}
