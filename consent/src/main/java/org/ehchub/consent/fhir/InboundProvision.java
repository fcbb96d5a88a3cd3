package org.ehchub.consent.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.fhir.FhirCodes;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;

/** Reads what a Consent is about: its one provision and the denials inside it. */
final class InboundProvision {

    private static final String PATH = "Consent.provision";

    private final ProvisionComponent provision;
    private final Inbound in;

    InboundProvision(ProvisionComponent provision, Inbound in) {
        this.provision = provision;
        this.in = in;
    }

    /** The first day; without one, the day of the decision, for nothing goes before it is recorded. */
    Optional<LocalDate> from(Optional<Instant> decidedAt) {
        DateTimeType start = provision.getPeriod().getStartElement();
        return start.isEmpty()
                ? decidedAt.map(LawDay::of)
                : in.day(start, PATH + ".period.start", "the first day it holds");
    }

    Optional<LocalDate> until() {
        DateTimeType end = provision.getPeriod().getEndElement();
        return end.isEmpty() ? Optional.empty() : in.day(end, PATH + ".period.end", "the last day it holds");
    }

    Optional<Scope> scope() {
        Set<Purpose> purposes = purposes();
        InboundMatter matter = new InboundMatter(provision, PATH, in);
        var recipients = matter.recipients();
        var categories = matter.categories();
        boolean refusal = provision.getType() == ConsentProvisionType.DENY;
        Set<Sensitivity> sensitivities = refusal ? namedWithRefusal() : labels();
        List<Exclusion> exclusions = refusal ? leftOpen() : denials();
        return purposes.isEmpty() || recipients.isEmpty() || categories.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope(purposes, recipients.get(), categories.get(), sensitivities, exclusions));
    }

    private Set<Purpose> purposes() {
        Set<Purpose> purposes = new LinkedHashSet<>();
        List<Coding> codings = provision.getPurpose();
        if (codings.isEmpty()) {
            in.missing(PATH + ".purpose", "At least one purpose, from ehc-purpose");
        }
        for (int i = 0; i < codings.size(); i++) {
            String path = PATH + ".purpose[" + i + "]";
            if (ConsentCodes.PURPOSE.equals(codings.get(i).getSystem())) {
                in.parsed(codings.get(i).getCode(), Purpose::of, path, "A code of ehc-purpose")
                        .ifPresent(purposes::add);
            } else {
                in.wrong(path, "A code of ehc-purpose");
            }
        }
        return purposes;
    }

    /** Under the hub's policy a permit without labels is of ordinary content; with labels, ordinary is one of them. */
    private Set<Sensitivity> labels() {
        refuseExtensions(ConsentCodes.NAMED_SENSITIVITY);
        refuseExtensions(ConsentCodes.LEFT_OPEN);
        Set<Sensitivity> named = EnumSet.noneOf(Sensitivity.class);
        List<Coding> labels = provision.getSecurityLabel();
        boolean ordinary = labels.isEmpty();
        for (int i = 0; i < labels.size(); i++) {
            String path = PATH + ".securityLabel[" + i + "]";
            Coding label = labels.get(i);
            if (Inbound.is(label, FhirCodes.CONFIDENTIALITY, ConsentCodes.ORDINARY)) {
                ordinary = true;
                continue;
            }
            Optional<Sensitivity> sensitivity = Set.of(Sensitivity.values()).stream()
                    .filter(one -> OutboundProvision.label(one).equalsDeep(
                            new Coding().setSystem(label.getSystem()).setCode(label.getCode())))
                    .findFirst();
            sensitivity.ifPresentOrElse(
                    named::add,
                    () -> in.wrong(
                            path,
                            "N, v3-ActCode#SEX or #MH, ehc-sensitivity#beyond-request or #family-member"));
        }
        if (!ordinary) {
            in.missing(
                    PATH + ".securityLabel",
                    "v3-Confidentiality#N beside the others: no consent is of sensitive content alone");
        }
        return named;
    }

    private void refuseExtensions(String url) {
        if (!Inbound.all(provision.getExtension(), url).isEmpty()) {
            in.refused(Inbound.at(PATH, url), "Only on a refusal");
        }
    }

    /** A refusal is of everything, however labelled. */
    private Set<Sensitivity> namedWithRefusal() {
        if (provision.hasSecurityLabel()) {
            in.refused(PATH + ".securityLabel", "None on a deny: a refusal covers all content, however it is labelled");
        }
        String path = Inbound.at(PATH, ConsentCodes.NAMED_SENSITIVITY);
        Set<Sensitivity> named = EnumSet.noneOf(Sensitivity.class);
        for (Extension extension : Inbound.all(provision.getExtension(), ConsentCodes.NAMED_SENSITIVITY)) {
            in.value(extension, CodeType.class, path, "A sensitivity")
                    .flatMap(code -> in.named(Sensitivity.class, code.getValue(), path, "A sensitivity"))
                    .ifPresent(named::add);
        }
        return named;
    }

    private List<Exclusion> leftOpen() {
        for (int i = 0; i < provision.getProvision().size(); i++) {
            in.refused(
                    PATH + ".provision[" + i + "]",
                    "No exception to a deny: send what may be shared as a Consent of its own; nothing else goes on consent");
        }
        List<Exclusion> open = new ArrayList<>();
        for (Extension extension : Inbound.all(provision.getExtension(), ConsentCodes.LEFT_OPEN)) {
            InboundMatter.leftOpen(extension, Inbound.at(PATH, ConsentCodes.LEFT_OPEN), in).ifPresent(open::add);
        }
        return open;
    }

    private List<Exclusion> denials() {
        List<Exclusion> exclusions = new ArrayList<>();
        for (int i = 0; i < provision.getProvision().size(); i++) {
            String path = PATH + ".provision[" + i + "]";
            ProvisionComponent denied = provision.getProvision().get(i);
            if (denied.getType() != ConsentProvisionType.DENY) {
                in.wrong(path + ".type", "deny: an exception to a permit leaves something out");
            }
            InboundMatter matter = new InboundMatter(denied, path, in);
            var recipients = matter.recipients();
            var categories = matter.categories();
            if (recipients.isPresent() && categories.isPresent()) {
                exclusions.add(new Exclusion(recipients.get(), categories.get()));
            }
        }
        return exclusions;
    }
}
