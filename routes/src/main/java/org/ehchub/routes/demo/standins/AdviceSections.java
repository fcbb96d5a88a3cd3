package org.ehchub.routes.demo.standins;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.fhir.FhirCodes;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** The sections of the stand-ins' advice: narrative first, structured entries beside it, labels on what is sensitive. */
final class AdviceSections {

    private final Function<Resource, Reference> bundle;

    /** @param bundle takes a resource into the Bundle and gives a reference to it */
    AdviceSections(Function<Resource, Reference> bundle) {
        this.bundle = bundle;
    }

    SectionComponent section(InformationItem item, Reference author, Reference subject) {
        SectionComponent section = new SectionComponent();
        section.setId(item.id());
        section.setTitle(item.title());
        section.setCode(new CodeableConcept(new Coding()
                .setSystem(FhirCodes.TOPIC)
                .setCode(item.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        section.addAuthor(author);
        section.setText(narrative(item.narrative()));
        item.summary().ifPresent(words -> section.addSection()
                .setTitle("In plain language")
                .setCode(new CodeableConcept(
                        new Coding().setSystem(FhirCodes.SECTION_PART).setCode("plain-language")))
                .setText(narrative(words)));
        label(section, item);
        item.details().forEach(detail -> section.addEntry(bundle.apply(entry(detail, subject))));
        return section;
    }

    private static void label(SectionComponent section, InformationItem item) {
        if (item.confidentiality() != Confidentiality.NORMAL) {
            label(section, FhirCodes.CONFIDENTIALITY, item.confidentiality().code());
        }
        Set<Sensitivity> sensitivities = item.sensitivities();
        for (Sensitivity sensitivity : sensitivities) {
            switch (sensitivity) {
                case MENTAL_HEALTH -> label(section, FhirCodes.ACT_CODE, "MH");
                case SEXUAL_HEALTH -> label(section, FhirCodes.ACT_CODE, "SEX");
                case FAMILY_MEMBER -> label(section, FhirCodes.SENSITIVITY, "family-member");
                case BEYOND_REQUEST -> label(section, FhirCodes.SENSITIVITY, "beyond-request");
            }
        }
    }

    private static void label(SectionComponent section, String system, String code) {
        section.addExtension(
                new Extension(FhirCodes.INLINE_LABEL, new Coding().setSystem(system).setCode(code)));
    }

    private static Resource entry(Detail detail, Reference subject) {
        return switch (detail) {
            case Detail.Need need ->
                new Condition()
                        .setSubject(subject)
                        .setCode(new CodeableConcept(new Coding()
                                        .setSystem(FhirCodes.SEN_NEED_TYPE)
                                        .setCode(need.type().name()))
                                .setText(need.description()));
            case Detail.Outcome outcome ->
                new Goal()
                        .setLifecycleStatus(GoalLifecycleStatus.PROPOSED)
                        .setSubject(subject)
                        .setDescription(new CodeableConcept().setText(outcome.description()));
            case Detail.Provision provision -> {
                CarePlan plan = new CarePlan()
                        .setStatus(CarePlanStatus.ACTIVE)
                        .setIntent(CarePlanIntent.PROPOSAL)
                        .setSubject(subject);
                plan.addActivity()
                        .getDetail()
                        .setStatus(CarePlan.CarePlanActivityStatus.SCHEDULED)
                        .setDescription(provision.description())
                        .setScheduled(new StringType(provision.frequency()));
                yield plan;
            }
            case Detail.PersonalBudget budget -> throw new IllegalArgumentException("Advice sets no budget");
            case Detail.Placement placement -> throw new IllegalArgumentException("Advice names no placement");
        };
    }

    private static Narrative narrative(String words) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div").setAttribute("xmlns", XhtmlNode.XMLNS);
        div.addTag("p").addText(words);
        Narrative narrative = new Narrative();
        narrative.setStatus(NarrativeStatus.ADDITIONAL);
        narrative.setDiv(div);
        return narrative;
    }
}
