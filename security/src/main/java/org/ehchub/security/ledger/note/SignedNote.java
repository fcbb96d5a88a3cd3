package org.ehchub.security.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and signatures on it (C2SP signed-note). Nothing in it may be believed before a signature was verified.
 *
 * <pre>
 * note = text LF 1*line   ; text ends with LF; line as in {@link NoteSignature}
 * </pre>
 *
 * @param text what is signed, its last line end included
 * @param signatures one or more, in their order
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** At most so many characters of signatures are looked at; the specification asks for 16 signatures at least. */
    private static final int LONGEST = 1 << 20;

    /** @throws IllegalArgumentException when the text does not end its last line, or nobody signed it */
    public SignedNote {
        if (!text.endsWith("\n") || signatures.isEmpty()) {
            throw new IllegalArgumentException("A note has a text of whole lines, and signatures");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is no note, is longer than a mebibyte, or is not UTF-8
     */
    public static SignedNote parse(byte[] utf8) {
        String note = decode(utf8);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n") || note.length() > LONGEST || hasControls(note)) {
            throw new IllegalArgumentException("A note has a text, an empty line and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A note is UTF-8", e);
        }
    }

    private static boolean hasControls(String note) {
        return note.chars().anyMatch(c -> c < ' ' && c != '\n');
    }

    /** The same note with more signatures on it. */
    public SignedNote with(List<NoteSignature> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** The note as it is sent and kept. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
