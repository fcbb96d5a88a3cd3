package org.ehchub.mappings.fhir;

import java.math.BigDecimal;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.translate.Codes;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** Writes structured details, each as the resource that FHIR has for it. */
final class OutboundDetails {

    private static final String CLINICAL_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";

    private final OutboundBundle bundle;
    private final Reference child;

    OutboundDetails(OutboundBundle bundle, Reference child) {
        this.bundle = bundle;
        this.child = child;
    }

    Resource resource(Detail detail) {
        return switch (detail) {
            case Detail.Need need -> need(need);
            case Detail.Outcome outcome -> outcome(outcome);
            case Detail.Provision provision -> provision(provision);
            case Detail.PersonalBudget budget -> budget(budget);
            case Detail.Placement placement -> placement(placement);
        };
    }

    private Condition need(Detail.Need need) {
        CodeableConcept code = FhirCodes.concept(FhirCodes.SEN_NEED_TYPE, need.type().name());
        if (!need.description().isEmpty()) {
            code.setText(need.description());
        }
        Condition condition = new Condition()
                .setClinicalStatus(FhirCodes.concept(CLINICAL_STATUS, "active"))
                .setCode(code)
                .setSubject(child.copy());
        condition.addExtension(FhirCodes.NEED_RANK, new IntegerType(need.rank()));
        return condition;
    }

    private Goal outcome(Detail.Outcome outcome) {
        Goal goal = new Goal()
                .setLifecycleStatus(GoalLifecycleStatus.ACTIVE)
                .setDescription(new CodeableConcept().setText(outcome.description()))
                .setSubject(child.copy());
        if (!outcome.byWhen().isEmpty()) {
            DateType due = new DateType();
            due.addExtension(FhirCodes.ORIGINAL_TEXT, new StringType(outcome.byWhen()));
            goal.addTarget().setDue(due);
        }
        return goal;
    }

    private CarePlan provision(Detail.Provision provision) {
        CarePlanActivityDetailComponent activity = new CarePlanActivityDetailComponent()
                .setStatus(CarePlanActivityStatus.NOTSTARTED)
                .setDescription(provision.description());
        if (!provision.frequency().isEmpty()) {
            activity.setScheduled(new StringType(provision.frequency()));
        }
        provision.responsible().ifPresent(agency -> activity.addPerformer(bundle.organisation(agency)));
        CarePlan plan = new CarePlan()
                .setStatus(CarePlanStatus.ACTIVE)
                .setIntent(CarePlanIntent.PLAN)
                .setSubject(child.copy());
        plan.addActivity().setDetail(activity);
        return plan;
    }

    private Basic budget(Detail.PersonalBudget budget) {
        Basic basic = new Basic()
                .setCode(FhirCodes.concept(FhirCodes.RECORD_TYPE, InboundBudget.CODE))
                .setSubject(child.copy());
        Extension whole = basic.addExtension().setUrl(FhirCodes.PERSONAL_BUDGET);
        whole.addExtension("amount", pounds(budget.amount()));
        whole.addExtension("status", new CodeType(Codes.code(budget.status())));
        whole.addExtension("mechanism", new CodeType(Codes.code(budget.mechanism())));
        budget.funders().forEach((agency, share) -> whole.addExtension(funder(agency, pounds(share))));
        return basic;
    }

    private Extension funder(AgencyId agency, Money share) {
        Extension funder = new Extension("funder");
        funder.addExtension("agency", bundle.organisation(agency));
        funder.addExtension("amount", share);
        return funder;
    }

    private static Money pounds(BigDecimal amount) {
        return new Money().setValue(amount).setCurrency("GBP");
    }

    /** An Organization has a name or an identifier (FHIR R4, org-1): the type serves as the name of an unnamed one. */
    private static Organization placement(Detail.Placement placement) {
        Organization organisation =
                new Organization().addType(new CodeableConcept().setText(placement.institutionType()));
        placement
                .institution()
                .ifPresentOrElse(
                        code -> organisation.addIdentifier(OutboundBundle.identifier(code.system(), code.value())),
                        () -> organisation.setName(placement.institutionType()));
        return organisation;
    }
}
