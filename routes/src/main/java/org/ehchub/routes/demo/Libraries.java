package org.ehchub.routes.demo;

import java.util.List;
import java.util.Map;
import org.ehchub.routes.demo.cast.KnownChild.Phase;

/** Which documents an agency's professionals write about children in each phase of life. */
final class Libraries {

    static final Map<Phase, List<String>> TRUST = Map.of(
            Phase.EARLY_YEARS,
            List.of("community-paediatrician", "speech-and-language", "hearing-support"),
            Phase.SCHOOL,
            List.of(
                    "speech-and-language",
                    "occupational-therapy",
                    "mental-health",
                    "music-therapy",
                    "hearing-support",
                    "community-paediatrician"),
            Phase.TRANSITION,
            List.of("preparation-for-adulthood", "mental-health", "occupational-therapy"));

    static final Map<Phase, List<String>> SOCIAL_CARE = Map.of(
            Phase.EARLY_YEARS, List.of("social-care"),
            Phase.SCHOOL, List.of("social-care"),
            Phase.TRANSITION, List.of("social-care"));

    private Libraries() {}
}
