package org.ehchub.security.keys;

/** Data keys of known bytes, for vectors and pinned formats. */
public final class DataKeys {

    private DataKeys() {}

    public static DataKey of(byte[] material) {
        return DataKey.owning(material.clone());
    }
}
