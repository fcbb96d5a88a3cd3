package org.ehchub.security.envelope;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an envelope is bound to. An envelope opens only under the very context it was sealed with, so it cannot be
 * passed off as another disclosure, handed to another recipient or kept under another basis.
 *
 * @param subject the opaque id of what is sealed, such as a disclosure id; never personal data
 * @param recipient the opaque id of the one it is sealed for; the hub's own name for what only the hub reads
 * @param bases the lawful bases it travels under; empty where none has been decided yet
 */
public record EnvelopeContext(String subject, String recipient, SortedSet<String> bases) {

    /** @throws IllegalArgumentException when an id or a basis is blank, or holds half of a surrogate pair */
    public EnvelopeContext {
        requireText(subject);
        requireText(recipient);
        bases.forEach(EnvelopeContext::requireText);
        // As a Collection: a copy of a SortedSet would keep its comparator, and with it another order of the bytes.
        bases = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<String>) bases));
    }

    /**
     * The additional authenticated data. Two different contexts never give the same bytes, for every part carries its
     * own length.
     *
     * <pre>
     * additional-data = "EHC" %x01 text(subject) text(recipient) count *text(basis)  ; bases in natural String order
     * text            = length UTF-8 bytes
     * length, count   = unsigned 32 bits, big-endian
     * </pre>
     *
     * @return a fresh array
     */
    public byte[] toAdditionalData() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(EnvelopeFormat.header());
            writeText(out, subject);
            writeText(out, recipient);
            out.writeInt(bases.size());
            for (String basis : bases) {
                writeText(out, basis);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** Half a surrogate pair would be written as '?', and two contexts would be one. */
    private static void requireText(String text) {
        if (text.isBlank() || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A context is made of well-formed text that is not blank");
        }
    }
}
