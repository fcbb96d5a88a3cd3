package org.ehchub.consent.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.fhir.FhirCodes;
import org.ehchub.security.identity.AgencyRole;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.StringType;

/** Reads to whom a provision applies and to which content. */
final class InboundMatter {

    private static final String CLASS = "A class of agency, such as school";
    private static final String CONTENT = "A plan section from ehc-plan-section or advice from ehc-advice-kind";

    private final ProvisionComponent provision;
    private final String path;
    private final Inbound in;

    InboundMatter(ProvisionComponent provision, String path, Inbound in) {
        this.provision = provision;
        this.path = path;
        this.in = in;
    }

    /** Without an actor, anyone around the child. */
    Optional<Recipients> recipients() {
        List<provisionActorComponent> actors = provision.getActor();
        if (actors.isEmpty()) {
            return Optional.of(new Recipients.Anyone());
        }
        Set<AgencyId> agencies = new LinkedHashSet<>();
        Set<AgencyRole> classes = new LinkedHashSet<>();
        for (int i = 0; i < actors.size(); i++) {
            String where = path + ".actor[" + i + "]";
            in.fixed(
                    actors.get(i).getRole(),
                    where + ".role",
                    "v3-ParticipationType#IRCP",
                    OutboundProvision.coding(ConsentCodes.PARTICIPATION, ConsentCodes.RECIPIENT));
            Identifier identifier = actors.get(i).getReference().getIdentifier();
            if (ConsentCodes.AGENCY_CLASS.equals(identifier.getSystem())) {
                in.type(actors.get(i).getReference(), "Organization", where + ".reference");
                in.named(AgencyRole.class, identifier.getValue(), where + ".reference.identifier", CLASS)
                        .ifPresent(classes::add);
            } else {
                in.agency(actors.get(i).getReference(), where + ".reference").ifPresent(agencies::add);
            }
        }
        return these(agencies, classes);
    }

    /** Without data, all content. */
    Optional<Categories> categories() {
        List<provisionDataComponent> data = provision.getData();
        if (data.isEmpty()) {
            return Optional.of(new Categories.All());
        }
        Set<ItemCategory> categories = new LinkedHashSet<>();
        for (int i = 0; i < data.size(); i++) {
            String where = path + ".data[" + i + "]";
            if (data.get(i).getMeaning() != ConsentDataMeaning.INSTANCE) {
                in.wrong(where + ".meaning", "instance: the hub does not follow what data is related to or who wrote it");
            }
            if (data.get(i).getReference().hasType()) {
                in.refused(where + ".reference.type", "None");
            }
            Identifier identifier = data.get(i).getReference().getIdentifier();
            category(identifier, where + ".reference.identifier").ifPresent(categories::add);
        }
        return categories.isEmpty() ? Optional.empty() : Optional.of(new Categories.These(categories));
    }

    private Optional<ItemCategory> category(Identifier identifier, String where) {
        return switch (String.valueOf(identifier.getSystem())) {
            case FhirCodes.PLAN_SECTION -> in.parsed(identifier.getValue(), PlanSection::of, where, CONTENT);
            case FhirCodes.ADVICE_KIND -> in.parsed(identifier.getValue(), AdviceKind::of, where, CONTENT);
            default -> {
                in.wrong(where, CONTENT);
                yield Optional.empty();
            }
        };
    }

    /** What a refusal does not speak of. */
    static Optional<Exclusion> leftOpen(Extension open, String path, Inbound in) {
        boolean anyone = false;
        Set<AgencyId> agencies = new LinkedHashSet<>();
        Set<AgencyRole> classes = new LinkedHashSet<>();
        Set<ItemCategory> categories = new LinkedHashSet<>();
        for (Extension part : open.getExtension()) {
            String where = Inbound.at(path, part.getUrl());
            switch (String.valueOf(part.getUrl())) {
                case ConsentCodes.LEFT_OPEN_ANYONE ->
                    anyone = in.value(part, BooleanType.class, where, "true")
                            .map(BooleanType::booleanValue)
                            .orElse(false);
                case ConsentCodes.LEFT_OPEN_AGENCY ->
                    in.value(part, StringType.class, where, "An agency's id")
                            .flatMap(id -> agency(id.getValue(), where, in))
                            .ifPresent(agencies::add);
                case ConsentCodes.LEFT_OPEN_CLASS ->
                    in.value(part, CodeType.class, where, CLASS)
                            .flatMap(code -> in.named(AgencyRole.class, code.getValue(), where, CLASS))
                            .ifPresent(classes::add);
                case ConsentCodes.LEFT_OPEN_CATEGORY ->
                    in.value(part, CodeType.class, where, CONTENT)
                            .flatMap(code -> in.parsed(code.getValue(), ItemCategory::of, where, CONTENT))
                            .ifPresent(categories::add);
                default -> {} // A problem of KnownElements already.
            }
        }
        Categories what = categories.isEmpty() ? new Categories.All() : new Categories.These(categories);
        if (anyone == (!agencies.isEmpty() || !classes.isEmpty())) {
            in.wrong(path, "Either anyone, or agencies and classes of agency");
            return Optional.empty();
        }
        return anyone
                ? Optional.of(new Exclusion(new Recipients.Anyone(), what))
                : these(agencies, classes).map(out -> new Exclusion(out, what));
    }

    private static Optional<AgencyId> agency(String id, String where, Inbound in) {
        Optional<AgencyId> agency = in.directory().agency(FhirCodes.AGENCY, id);
        if (agency.isEmpty()) {
            in.wrong(where, "An agency that is registered with the hub");
        }
        return agency;
    }

    private static Optional<Recipients> these(Set<AgencyId> agencies, Set<AgencyRole> classes) {
        return agencies.isEmpty() && classes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recipients.These(agencies, classes));
    }
}
