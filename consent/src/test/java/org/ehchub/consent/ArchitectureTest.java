package org.ehchub.consent;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ehchub.consent.store.HubDatabase;
import org.ehchub.consent.store.SqlExceptions;
import org.ehchub.consent.store.SqlTypes;
import org.ehchub.consent.store.StoreConfiguration;
import org.ehchub.consent.store.WrappedKeyTable;

/** What the rooms of this module may not do. */
@AnalyzeClasses(packages = "org.ehchub.consent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_GATE_RELEASES = noClasses()
            .that()
            .doNotBelongToAnyOf(GateSession.class)
            .should()
            .callConstructorWhere(target(owner(type(Released.class))).forSubtype());

    @ArchTest
    static final ArchRule ONLY_THE_GATE_OPENS_A_SESSION = noClasses()
            .that()
            .doNotBelongToAnyOf(ReleaseGate.class)
            .should()
            .callConstructorWhere(target(owner(type(GateSession.class))).forSubtype());

    @ArchTest
    static final ArchRule A_RELEASE_HAS_NO_PUBLIC_CONSTRUCTOR = constructors()
            .that()
            .areDeclaredIn(Released.class)
            .or()
            .areDeclaredIn(GateSession.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule RULES_ARE_PURE = classes()
            .that()
            .resideInAPackage("..consent.rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.ehchub.consent",
                    "org.ehchub.consent.agencies",
                    "org.ehchub.consent.children",
                    "org.ehchub.consent.consents",
                    "org.ehchub.consent.rules",
                    "org.ehchub.consent.statutory",
                    "org.ehchub.mappings.canonical",
                    "org.ehchub.security.identity");

    @ArchTest
    static final ArchRule RULES_KNOW_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(
                    "..consent.rules..", "..consent.consents..", "..consent.statutory..", "..consent.fhir..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule FHIR_FORMS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..consent.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "..consent.store..", "..consent.web..");

    @ArchTest
    static final ArchRule RULES_KEEP_NOTHING = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..consent.rules..")
            .should()
            .notBeFinal();

    @ArchTest
    static final ArchRule SQL_LIVES_IN_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackages("..consent.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule THE_STORE_SHOWS_LITTLE = classes()
            .that()
            .resideInAPackage("..consent.store..")
            .and()
            .doNotBelongToAnyOf(
                    StoreConfiguration.class,
                    SqlTypes.class,
                    SqlExceptions.class,
                    HubDatabase.class,
                    WrappedKeyTable.class)
            .should()
            .notBePublic();
}
