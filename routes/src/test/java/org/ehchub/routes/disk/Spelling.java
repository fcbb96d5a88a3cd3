package org.ehchub.routes.disk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The ways in which a word of ASCII letters and digits may stand in a file. */
final class Spelling {

    private static final int BITS_OF_A_BYTE = 8;
    private static final int BITS_OF_A_CHARACTER = 6;

    private Spelling() {}

    /** The bytes of the word in each of them, by name. Base64 has three, by where in three bytes the word begins. */
    static Map<String, byte[]> of(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("UTF-8", bytes);
        all.put("UTF-8 in capitals", word.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        all.put("UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
        all.put("UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        all.put("hex", HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        all.put("hex in capitals", HexFormat.of().withUpperCase().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        for (int before = 0; before < 3; before++) {
            all.put("Base64 after " + before, base64(bytes, before));
        }
        return all;
    }

    /** Only the characters that the word alone decides, whatever stands before and after it. */
    private static byte[] base64(byte[] word, int before) {
        byte[] shifted = new byte[before + word.length];
        System.arraycopy(word, 0, shifted, before, word.length);
        byte[] encoded = Base64.getEncoder().encode(shifted);
        int first = Math.ceilDiv(before * BITS_OF_A_BYTE, BITS_OF_A_CHARACTER);
        int end = shifted.length * BITS_OF_A_BYTE / BITS_OF_A_CHARACTER;
        return Arrays.copyOfRange(encoded, first, end);
    }
}
