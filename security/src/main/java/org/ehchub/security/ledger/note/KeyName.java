package org.ehchub.security.ledger.note;

/** How keys of notes are named: not empty, without spaces, plus signs and control characters. */
final class KeyName {

    private KeyName() {}

    static boolean isValid(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c == '+' || Character.isISOControl(c) || isSpace(c));
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }
}
