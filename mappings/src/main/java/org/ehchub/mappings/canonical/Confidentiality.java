package org.ehchub.mappings.canonical;

/** How closely an item is held (HL7 v3 Confidentiality). */
public enum Confidentiality {
    NORMAL("N"),
    RESTRICTED("R"),
    VERY_RESTRICTED("V");

    private final String code;

    Confidentiality(String code) {
        this.code = code;
    }

    /** The HL7 v3 code. */
    public String code() {
        return code;
    }
}
