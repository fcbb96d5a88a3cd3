package org.ehchub.mappings.canonical;

import java.util.Arrays;

/** The separately identified sections of an EHC plan (SEND Regulations 2014, SI 2014/1530, reg 12(1)). */
public enum PlanSection implements ItemCategory {
    A("Views, interests and aspirations"),
    B("Special educational needs"),
    C("Health care needs related to special educational needs"),
    D("Social care needs related to special educational needs or disability"),
    E("Outcomes sought"),
    F("Special educational provision"),
    G("Health care provision"),
    H1("Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970"),
    H2("Other social care provision"),
    I("Placement"),
    J("Personal budget and direct payments"),
    K("Advice and information gathered");

    private final String title;

    PlanSection(String title) {
        this.title = title;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException when no section has this code */
    public static PlanSection of(String code) {
        return Arrays.stream(values())
                .filter(section -> section.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No plan section has this code"));
    }
}
