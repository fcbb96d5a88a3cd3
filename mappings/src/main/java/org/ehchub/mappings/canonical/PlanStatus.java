package org.ehchub.mappings.canonical;

/** Where a plan stands (SEND Regulations 2014, regs 13, 22, 28 and 31). */
public enum PlanStatus {
    DRAFT,
    FINAL,
    AMENDED_FINAL,
    CEASED
}
