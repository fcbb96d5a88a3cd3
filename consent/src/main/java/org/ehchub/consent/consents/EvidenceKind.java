package org.ehchub.consent.consents;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a piece of evidence may be: a scan or a photograph, told by its first bytes and not by what somebody called it.
 */
public enum EvidenceKind {
    PDF("application/pdf", "pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String mediaType;
    private final String extension;
    private final byte[] start;

    EvidenceKind(String mediaType, String extension, byte[] start) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.start = start;
    }

    /** Its media type (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }

    /** How a file of it ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** The kind of these bytes; empty when they are none of these. */
    public static Optional<EvidenceKind> of(byte[] bytes) {
        return Stream.of(values()).filter(kind -> kind.starts(bytes)).findFirst();
    }

    private boolean starts(byte[] bytes) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
