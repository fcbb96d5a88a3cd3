package org.ehchub.mappings.canonical;

import java.util.Arrays;

/** The kinds of advice a council seeks for an assessment (SEND Regulations 2014, reg 6(1)(a) to (h)). */
public enum AdviceKind implements ItemCategory {
    FAMILY("a", "Advice from the child's parent or the young person"),
    EDUCATIONAL("b", "Educational advice"),
    MEDICAL("c", "Medical advice from a health care professional"),
    PSYCHOLOGICAL("d", "Psychological advice from an educational psychologist"),
    SOCIAL_CARE("e", "Advice in relation to social care"),
    OTHER("f", "Advice from any other person the authority thinks appropriate"),
    ADULTHOOD("g", "Advice on preparation for adulthood and independent living"),
    REQUESTED("h", "Advice from a person the parent or young person reasonably requests");

    private final String code;
    private final String title;

    AdviceKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException when no kind has this letter */
    public static AdviceKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No advice kind has this letter"));
    }
}
