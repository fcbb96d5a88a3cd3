package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.web.imports.ConsentFile;
import org.ehchub.consent.web.imports.ImportPlan;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.routes.testing.FuzzInputs;
import org.junit.jupiter.api.Test;

/** Whatever file an officer takes over: it is consents, the same each time, or all that is wrong with it is told. */
public class ConsentFileFuzzTest {

    private static final ChildId CHILD = ChildId.random();
    private static final NhsNumber NUMBER = new NhsNumber("9990001014");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 27);
    private static final LocalDate LAST_THAT_SORTS = LocalDate.of(9999, 12, 31);
    private static final Set<AgencyId> AGENCIES = Set.of(
            new AgencyId("northmere-education"), new AgencyId("harbour-college"), new AgencyId("old-school"));

    private static final ConsentFile FILE = new ConsentFile(
            number -> Optional.of(CHILD).filter(child -> number.equals(NUMBER)),
            (agency, localId) -> Optional.of(CHILD).filter(child -> localId.startsWith("E-")),
            (child, name, relationship) -> new KnownPerson(new PersonRef(name + relationship), name, relationship),
            AGENCIES::contains,
            TODAY);

    /** One input, as Jazzer gives it too. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String file = new String(bytes, StandardCharsets.UTF_8);

        ImportPlan plan = FILE.read(file);

        assertThat(plan.bad()).allSatisfy(bad -> assertThat(bad.row()).isPositive());
        assertThat(plan.consents()).allSatisfy(consent -> hasDaysThatSort(consent.terms()));
        assertThat(FILE.read(file).consents()).isEqualTo(plan.consents());
    }

    /** The registry compares days as texts. */
    private static void hasDaysThatSort(ConsentTerms terms) {
        assertThat(terms.from()).isBetween(LocalDate.EPOCH.withYear(0), LAST_THAT_SORTS);
        assertThat(terms.until().orElse(terms.from())).isBetween(terms.from(), LAST_THAT_SORTS);
    }

    @Test
    void holdsForSeedsAndSpoiltSeeds() {
        FuzzInputs.of("consent-file").forEach(ConsentFileFuzzTest::fuzzerTestOneInput);
    }

    @Test
    void theSeedIsAFileThatCanBeRecorded() {
        assertThat(FuzzInputs.of("consent-file").map(bytes -> FILE.read(new String(bytes, StandardCharsets.UTF_8))))
                .anyMatch(ImportPlan::isRecordable);
    }
}
