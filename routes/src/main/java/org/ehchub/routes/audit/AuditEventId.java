package org.ehchub.routes.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.ehchub.security.keys.Pseudonymiser;

/**
 * What an event is called outside: its number under a key of its own, in one AES block, so that nobody can tell from two
 * ids how much happened in between, nor guess another's.
 *
 * <pre>
 * id = hex( AES-256( key, number 64-zero-bits ) )   ; number of 64 bits, big-endian
 * </pre>
 */
final class AuditEventId {

    private static final String DOMAIN = "audit-event/id key";
    /** One block that occurs once: there is nothing to chain. */
    private static final String CIPHER = "AES/ECB/NoPadding";

    private static final int BLOCK = 16;

    private final SecretKeySpec key;

    AuditEventId(Pseudonymiser pseudonymiser) {
        key = new SecretKeySpec(HexFormat.of().parseHex(pseudonymiser.pseudonym(DOMAIN, "1")), "AES");
    }

    String of(long number) {
        byte[] block = ByteBuffer.allocate(BLOCK).putLong(number).array();
        return HexFormat.of().formatHex(apply(Cipher.ENCRYPT_MODE, block));
    }

    /** The number; nothing when the id is none of the hub's. */
    OptionalLong numberOf(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            return OptionalLong.empty();
        }
        var block = ByteBuffer.wrap(apply(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(id)));
        long number = block.getLong();
        return block.getLong() == 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private byte[] apply(int mode, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES", e);
        }
    }
}
