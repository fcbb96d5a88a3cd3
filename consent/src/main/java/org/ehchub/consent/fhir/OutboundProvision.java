package org.ehchub.consent.fhir;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.fhir.FhirCodes;
import org.ehchub.mappings.translate.Codes;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Writes what a consent is about: one provision, and one level of denials inside a permit. */
final class OutboundProvision {

    private OutboundProvision() {}

    /** What counts for nothing any more has no type: the version alone does not tell what it was. */
    static ProvisionComponent of(ConsentStatus status, ConsentTerms terms) {
        ProvisionComponent provision = new ProvisionComponent();
        switch (status) {
            case GIVEN, WITHDRAWN -> provision.setType(ConsentProvisionType.PERMIT);
            case REFUSED -> provision.setType(ConsentProvisionType.DENY);
            case SET_ASIDE, ENTERED_IN_ERROR -> {}
        }
        Period period = new Period().setStartElement(new DateTimeType(terms.from().toString()));
        terms.until().ifPresent(last -> period.setEndElement(new DateTimeType(last.toString())));
        provision.setPeriod(period);
        Scope scope = terms.scope();
        to(provision, scope.recipients());
        sorted(scope.purposes(), Purpose::code)
                .forEach(code -> provision.addPurpose(
                        coding(ConsentCodes.PURPOSE, code).setDisplay(Purpose.of(code).title())));
        of(provision, scope.categories());
        if (status == ConsentStatus.REFUSED) {
            sorted(scope.sensitivities(), Codes::code)
                    .forEach(code -> provision.addExtension(ConsentCodes.NAMED_SENSITIVITY, new CodeType(code)));
            scope.exclusions().forEach(out -> provision.addExtension(leftOpen(out)));
        } else {
            provision.addSecurityLabel(coding(FhirCodes.CONFIDENTIALITY, ConsentCodes.ORDINARY));
            scope.sensitivities().stream().sorted().forEach(named -> provision.addSecurityLabel(label(named)));
            scope.exclusions().forEach(out -> provision.addProvision(exclusion(out)));
        }
        return provision;
    }

    private static ProvisionComponent exclusion(Exclusion out) {
        ProvisionComponent denied = new ProvisionComponent().setType(ConsentProvisionType.DENY);
        to(denied, out.recipients());
        of(denied, out.categories());
        return denied;
    }

    /** Nobody named means anyone around the child. */
    private static void to(ProvisionComponent provision, Recipients recipients) {
        if (recipients instanceof Recipients.These these) {
            sorted(these.agencies(), AgencyId::value).forEach(id -> actor(provision, FhirCodes.AGENCY, id));
            sorted(these.classes(), Codes::code).forEach(code -> actor(provision, ConsentCodes.AGENCY_CLASS, code));
        }
    }

    private static void actor(ProvisionComponent provision, String system, String value) {
        provision.addActor()
                .setRole(new CodeableConcept(coding(ConsentCodes.PARTICIPATION, ConsentCodes.RECIPIENT)))
                .setReference(identified("Organization", system, value));
    }

    /** No data named means all of it. */
    private static void of(ProvisionComponent provision, Categories categories) {
        if (categories instanceof Categories.These these) {
            sorted(these.categories(), ItemCategory::code).stream()
                    .map(ItemCategory::of)
                    .forEach(category -> provision.addData()
                            .setMeaning(ConsentDataMeaning.INSTANCE)
                            .setReference(identified(null, system(category), category.code())
                                    .setDisplay(category.title())));
        }
    }

    private static String system(ItemCategory category) {
        return category instanceof PlanSection ? FhirCodes.PLAN_SECTION : FhirCodes.ADVICE_KIND;
    }

    static Coding label(Sensitivity named) {
        return switch (named) {
            case SEXUAL_HEALTH -> coding(FhirCodes.ACT_CODE, ConsentCodes.SEXUAL_HEALTH);
            case MENTAL_HEALTH -> coding(FhirCodes.ACT_CODE, ConsentCodes.MENTAL_HEALTH);
            case BEYOND_REQUEST, FAMILY_MEMBER -> coding(FhirCodes.SENSITIVITY, Codes.code(named));
        };
    }

    private static Extension leftOpen(Exclusion out) {
        Extension open = new Extension(ConsentCodes.LEFT_OPEN);
        switch (out.recipients()) {
            case Recipients.Anyone anyone ->
                open.addExtension(ConsentCodes.LEFT_OPEN_ANYONE, new BooleanType(true));
            case Recipients.These these -> {
                sorted(these.agencies(), AgencyId::value)
                        .forEach(id -> open.addExtension(ConsentCodes.LEFT_OPEN_AGENCY, new StringType(id)));
                sorted(these.classes(), Codes::code)
                        .forEach(code -> open.addExtension(ConsentCodes.LEFT_OPEN_CLASS, new CodeType(code)));
            }
        }
        if (out.categories() instanceof Categories.These these) {
            sorted(these.categories(), ItemCategory::code)
                    .forEach(code -> open.addExtension(ConsentCodes.LEFT_OPEN_CATEGORY, new CodeType(code)));
        }
        return open;
    }

    static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }

    static Reference identified(String type, String system, String value) {
        return new Reference()
                .setType(type)
                .setIdentifier(new Identifier().setSystem(system).setValue(value));
    }

    private static <T> List<String> sorted(Collection<T> values, Function<T, String> writing) {
        return values.stream().map(writing).sorted().toList();
    }
}
