package org.ehchub.routes.consents;

import ca.uhn.fhir.util.UrlUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.fhir.OutboundConsent;
import org.ehchub.mappings.fhir.FhirCodes;
import org.ehchub.routes.arrival.fhir.SearchPage;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Identifier;

/** One page of what a search found, in the order of the ids, which never changes. The links hold opaque ids only. */
final class ConsentPage {

    private final ConsentSearch search;
    private final List<Agency> agencies;
    private final Map<ConsentId, BusinessIdentifier> identifiers;

    ConsentPage(ConsentSearch search, List<Agency> agencies, Map<ConsentId, BusinessIdentifier> identifiers) {
        this.search = search;
        this.agencies = agencies;
        this.identifiers = identifiers;
    }

    /** Nothing, for an agency's own child or not. */
    static Bundle empty(String base) {
        Bundle none = new Bundle().setType(BundleType.SEARCHSET).setTotal(0);
        none.addLink().setRelation("self").setUrl(base + "/Consent");
        return none;
    }

    /** @param base the address of the FHIR server */
    Bundle of(ChildId child, List<Consent> consents, String base) {
        List<org.hl7.fhir.r4.model.Consent> found = consents.stream()
                .filter(consent -> search.isInPeriod(consent.terms()))
                .sorted(Comparator.comparing(consent -> consent.id().toString()))
                .map(this::form)
                .filter(this::matches)
                .toList();
        List<org.hl7.fhir.r4.model.Consent> rest = found.stream()
                .filter(form -> search.after()
                        .map(last -> form.getIdElement().getIdPart().compareTo(last) > 0)
                        .orElse(true))
                .toList();
        return SearchPage.of(base, link(child), search.after(), rest, search.count()).setTotal(found.size());
    }

    private org.hl7.fhir.r4.model.Consent form(Consent consent) {
        return OutboundConsent.of(consent, Optional.ofNullable(identifiers.get(consent.id())));
    }

    private boolean matches(org.hl7.fhir.r4.model.Consent form) {
        return search.isIn(form.getStatus())
                && search.actors().stream()
                        .allMatch(asked -> asked.stream().anyMatch(actor -> names(form, actor)));
    }

    private boolean names(org.hl7.fhir.r4.model.Consent form, String actor) {
        String sought = own(actor);
        return form.getProvision().getActor().stream()
                .map(provisionActorComponent::getReference)
                .map(reference -> text(reference.getIdentifier()))
                .anyMatch(sought::equals);
    }

    /** An agency by its national code is the agency. */
    private String own(String actor) {
        return agencies.stream()
                .filter(agency -> agency.code()
                        .filter(code -> actor.equals(code.system() + "|" + code.value()))
                        .isPresent())
                .map(agency -> FhirCodes.AGENCY + "|" + agency.id().value())
                .findFirst()
                .orElse(actor);
    }

    private static String text(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }

    private String link(ChildId child) {
        StringBuilder link = new StringBuilder("Consent?patient=Patient/").append(child);
        search.criteria()
                .forEach(asked -> link.append('&')
                        .append(asked.getKey())
                        .append('=')
                        .append(UrlUtil.escapeUrlParam(asked.getValue())));
        return link.append("&_count=").append(search.count()).toString();
    }
}
