package org.ehchub.consent.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.ehchub.consent.fhir.ConsentReading.NotUnderstood;
import org.ehchub.consent.fhir.ConsentReading.Understood;
import org.ehchub.mappings.translate.Problem;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is accepted and then ignored: whatever is put into a Consent that is understood, at any place that FHIR R4
 * defines, changes what the registry makes of it and comes back, or is refused where it is.
 */
class EveryElementTest {

    /**
     * By docs/consents.md: the server's own, words beside a code or an agency, a type that is known anyway; and a denial
     * that is rejected, which is the same as an active one.
     */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(Consent\\.(id|meta\\.versionId|meta\\.lastUpdated|text\\.status|text\\.div)"
                    + "|.*\\.(coding|purpose|securityLabel|organization|actor\\.reference|data\\.reference)\\.display) = .*"
                    + "|.*\\.(organization|actor\\.reference)\\.type = UriType\\[Organization]"
                    + "|Consent\\.status = Enumeration\\[rejected]");

    /** What contradicts another element is told there. */
    private static final Pattern TOLD_ELSEWHERE = Pattern.compile("Consent\\.(status|contained\\.id) = .*");

    @ParameterizedTest
    @ValueSource(strings = {"permit-with-exceptions", "young-person-refuses-research", "withdrawn"})
    void isHonouredOrRefused(String golden) {
        AcceptedConsent accepted = AcceptedConsent.golden(golden);
        for (ConsentPlace place : ConsentPlaces.all()) {
            if (place.isIn(accepted.consent()) && !SAYS_NOTHING.matcher(place.toString()).matches()) {
                place.filled(accepted.consent())
                        .forEach(with -> assertHonouredOrRefused(with, accepted.meant(), place));
            }
        }
    }

    private static void assertHonouredOrRefused(Consent with, Understood meant, ConsentPlace place) {
        switch (AcceptedConsent.read(with)) {
            case Understood otherwise -> {
                assertThat(otherwise).as(place.toString()).isNotEqualTo(meant);
                assertThat(AcceptedConsent.shownAndReadAgain(otherwise)).as(place.toString()).isEqualTo(otherwise);
            }
            case NotUnderstood(List<Problem> told) ->
                assertThat(told)
                        .as(place.toString())
                        .anyMatch(problem -> isAbout(problem.path().replaceAll("\\[[0-9]+]", ""), place));
        }
    }

    /** Of the element itself, of what it is in, or of what has to be beside it. */
    private static boolean isAbout(String told, ConsentPlace place) {
        return isInside(told, place.path())
                || isInside(place.path(), told)
                || isInside(told, parent(place.path()))
                || isInside(place.path(), parent(told))
                || TOLD_ELSEWHERE.matcher(place.toString()).matches();
    }

    private static boolean isInside(String inner, String outer) {
        return !outer.equals("Consent") && (inner + ".").startsWith(outer + ".");
    }

    private static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : path;
    }
}
