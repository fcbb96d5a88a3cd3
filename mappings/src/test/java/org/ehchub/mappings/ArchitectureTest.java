package org.ehchub.mappings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What the module's package descriptions promise. */
@AnalyzeClasses(packages = "org.ehchub.mappings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void knowsNoFrameworkTransportOrDatabase(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.camel..", "java.sql..", "javax.sql..", "java.net.http..",
                        "jakarta..")
                .check(classes);
    }

    @ArchTest
    static void knowsNotTheTimeOfDay(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @ArchTest
    static void theModelKnowsNoFormat(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("org.ehchub.mappings.canonical")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.ehchub.mappings.canonical", "java..")
                .check(classes);
    }

    @ArchTest
    static void onlyFhirKnowsFhir(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("..fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..")
                .check(classes);
    }

    @ArchTest
    static void packagesFormNoCycle(JavaClasses classes) {
        slices().matching("org.ehchub.mappings.(**)").should().beFreeOfCycles().check(classes);
    }
}
