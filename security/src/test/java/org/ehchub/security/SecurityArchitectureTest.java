package org.ehchub.security;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;

/** The module is a pure leaf: no framework, no database, no clock, and no other module of the hub. */
@AnalyzeClasses(packages = "org.ehchub.security", importOptions = ImportOption.DoNotIncludeTests.class)
class SecurityArchitectureTest {

    @ArchTest
    static final ArchRule depends_on_the_jdk_and_bouncy_castle_only = noClasses()
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..", "javax.crypto..", "javax.security..", "org.bouncycastle..", "org.ehchub.security..")));

    @ArchTest
    static final ArchRule knows_no_database = noClasses().should().dependOnClassesThat().resideInAPackage("java.sql..");

    /** Every way the JDK tells the time, with or without a {@code Clock} of its own. */
    @ArchTest
    static final ArchRule reads_no_clock = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(nameMatching("now|system|systemUTC|systemDefaultZone|tick.*"))))
            .orShould()
            .callMethodWhere(target(owner(equivalentTo(System.class)))
                    .and(target(nameMatching("currentTimeMillis|nanoTime"))))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule only_certificates_and_cms_need_bouncy_castle = noClasses()
            .that()
            .resideOutsideOfPackages("..identity..", "..cms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule rooms_form_no_cycle =
            slices().matching("org.ehchub.security.(*)..").should().beFreeOfCycles();
}
