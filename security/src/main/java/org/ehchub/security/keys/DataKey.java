package org.ehchub.security.keys;

import java.io.NotSerializableException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The AES-256 key of one envelope. Lives as short as possible: close it and its bytes are zero.
 *
 * <p>A key of the JCA, so that ciphers take it as it is; but it is equal only to itself, is never printed and cannot be
 * serialised. It leaves the process as a {@link WrappedKey} or not at all.
 */
public final class DataKey implements SecretKey, AutoCloseable {

    static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient byte[] material;
    private transient boolean destroyed;

    private DataKey(byte[] material) {
        this.material = material;
    }

    /** A fresh random key. */
    public static DataKey generate() {
        byte[] material = new byte[LENGTH];
        RANDOM.nextBytes(material);
        return owning(material);
    }

    /** Takes the 32 bytes over, without a copy that nobody would zero. */
    static DataKey owning(byte[] material) {
        return new DataKey(material);
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /**
     * For ciphers; who calls it zeroes the copy.
     *
     * @throws IllegalStateException when destroyed
     */
    @Override
    public synchronized byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("The data key has been destroyed");
        }
        return material.clone();
    }

    /** Zeroes the key for good; a second time does nothing. Synchronised, so that no one copies half a key. */
    @Override
    public synchronized void destroy() {
        Arrays.fill(material, (byte) 0);
        destroyed = true;
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "DataKey[redacted]";
    }

    private Object writeReplace() throws NotSerializableException {
        throw new NotSerializableException("A data key leaves the process only wrapped");
    }
}
