package org.ehchub.mappings.canonical;

import java.util.Arrays;

/** Types of special educational need (Department for Education, school census code set). */
public enum SenType {
    SPLD,
    MLD,
    SLD,
    PMLD,
    SEMH,
    SLCN,
    HI,
    VI,
    MSI,
    PD,
    ASD,
    DS,
    OTH;

    /** @throws IllegalArgumentException when the code set has no such code */
    public static SenType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of need has this code"));
    }
}
