package org.ehchub.mappings.canonical;

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
    OTH
}
