package org.ehchub.mappings.canonical;

/**
 * The rules for words in the model, chosen so that every format can carry them unchanged: only characters that XML 1.0
 * allows (section 2.2), line feeds as the only line ends, no surrounding white space. A refusal never repeats the words.
 */
final class PlainText {

    private PlainText() {}

    /** Words of any number of lines, as written but for line ends and surrounding white space; not blank. */
    static String text(String words, String what) {
        String kept = clean(words, what);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(what + " is not blank");
        }
        return kept;
    }

    /** Words on one line: a title, a name, an entry of a table; line ends become spaces. */
    static String line(String words, String what) {
        return oneLine(text(words, what));
    }

    /** Like {@link #line}, but may be empty where the source says nothing. */
    static String lineOrEmpty(String words, String what) {
        return oneLine(clean(words, what));
    }

    private static String oneLine(String words) {
        return words.replace('\n', ' ').replace('\t', ' ');
    }

    private static String clean(String words, String what) {
        String kept = words.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!kept.codePoints().allMatch(PlainText::allowed)) {
            throw new IllegalArgumentException(what + " holds no control characters");
        }
        return kept;
    }

    /** Code points of unpaired surrogates fall into the gap below U+E000. */
    private static boolean allowed(int point) {
        return point == '\n'
                || point == '\t'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
