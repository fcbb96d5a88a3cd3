package org.ehchub.routes.consents;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.fhir.OutboundConsent;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.arrival.fhir.Finding;
import org.ehchub.routes.arrival.fhir.PushReading;
import org.ehchub.routes.arrival.fhir.Told;
import org.ehchub.routes.platform.machines.AgencyPrincipal;
import org.ehchub.routes.platform.machines.MachineError;
import org.ehchub.routes.platform.machines.RequestIdentity;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.http.HttpHeaders;

/**
 * {@code /fhir/R4/Consent}: read, search, create and update, for an agency's own children. What another agency's child
 * has, and what nobody has, are answered alike.
 *
 * <p>Public because HAPI calls it by reflection.
 */
public final class ConsentDoor implements IResourceProvider {

    private static final String TYPE = "Consent";
    private static final String IN_FORM = "A search by POST has its parameters in the form, none in the address";
    /** How the hub writes an id. */
    static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final ConsentRegistry registry;
    private final ConsentIdentifiers identifiers;
    private final AgencyRegister agencies;
    private final OwnChildren children;
    private final ConsentWrites writes;
    private final ReadingRecord record;

    ConsentDoor(
            ConsentRegistry registry,
            ConsentIdentifiers identifiers,
            AgencyRegister agencies,
            OwnChildren children,
            ConsentWrites writes,
            ReadingRecord record) {
        this.registry = registry;
        this.identifiers = identifiers;
        this.agencies = agencies;
        this.children = children;
        this.writes = writes;
        this.record = record;
    }

    @Override
    public Class<Consent> getResourceType() {
        return Consent.class;
    }

    /** The last version, or the one named. */
    @Read(version = true)
    public Consent read(@IdParam IdType id, ServletRequestDetails request) {
        AgencyId reader = agency(request);
        Preconditions.whole(request.getParameters());
        List<org.ehchub.consent.consents.Consent> history = own(reader, id);
        org.ehchub.consent.consents.Consent shown = !id.hasVersionIdPart()
                ? history.getLast()
                : history.stream()
                        .filter(version -> id.getVersionIdPart().equals(Integer.toString(version.version())))
                        .findFirst()
                        .orElseThrow(() -> Told.of(MachineError.NOT_FOUND));
        record.read(reader, shown);
        return form(shown);
    }

    /** Records a consent or refusal, or finds the one that If-None-Exist or a repeated request names. */
    @Create
    public MethodOutcome create(
            @ResourceParam Consent placeholder,
            @ConditionalUrlParam String ifNoneExist,
            ServletRequestDetails request) {
        AgencyId sender = agency(request);
        Preconditions.whole(request.getParameters());
        Optional<BusinessIdentifier> sought = Optional.ofNullable(ifNoneExist).map(Preconditions::identifier);
        Optional<org.ehchub.consent.consents.Consent> existing = sought.flatMap(own -> writes.existing(sender, own));
        if (existing.isPresent()) {
            record.read(sender, existing.get());
            return outcome(existing.get(), false);
        }
        ConsentWrites.Written written = writes.create(
                sender,
                PushReading.of(request, Consent.class),
                sought,
                RequestIdentity.given(request.getServletRequest()));
        return outcome(written.consent(), written.created());
    }

    /** Records the next version: other terms, or the end. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam Consent placeholder, ServletRequestDetails request) {
        AgencyId sender = agency(request);
        Preconditions.whole(request.getParameters());
        org.ehchub.consent.consents.Consent current = own(sender, id).getLast();
        String ifMatch = request.getServletRequest().getHeader(HttpHeaders.IF_MATCH);
        int seen = Preconditions.version(Optional.ofNullable(ifMatch));
        return outcome(writes.update(sender, current, seen, PushReading.of(request, Consent.class)), false);
    }

    /**
     * A child's consents and refusals. HAPI is told of no parameter, so that {@link ConsentSearch} reads them all and
     * passes none over; {@link ConsentCapability} declares them.
     */
    @Search(allowUnknownParams = true)
    public Bundle search(ServletRequestDetails request) {
        AgencyId reader = agency(request);
        boolean posted = request.getRequestType() == RequestTypeEnum.POST;
        if (posted && request.getServletRequest().getQueryString() != null) {
            throw Told.ofProblems(400, List.of(new Problem("", Problem.Code.NOT_ALLOWED, IN_FORM)));
        }
        ConsentSearch search = ConsentSearch.of(request.getParameters(), !posted);
        String base = request.getFhirServerBase();
        Optional<ChildId> child = children.find(reader, search.child());
        if (child.isEmpty()) {
            record.searched(reader, child, 0);
            return ConsentPage.empty(base);
        }
        List<org.ehchub.consent.consents.Consent> all = registry.of(child.get());
        Set<ConsentId> ids =
                all.stream().map(org.ehchub.consent.consents.Consent::id).collect(Collectors.toUnmodifiableSet());
        Map<ConsentId, BusinessIdentifier> named = identifiers.of(ids);
        Bundle page = new ConsentPage(search, agencies.all(), named).of(child.get(), all, base);
        record.searched(reader, child, page.getTotal());
        return page;
    }

    /** Every version, when the consent is about one of the agency's own children. */
    private List<org.ehchub.consent.consents.Consent> own(AgencyId agency, IdType id) {
        List<org.ehchub.consent.consents.Consent> history = id.getIdPart().matches(UUID_FORM)
                ? registry.history(new ConsentId(UUID.fromString(id.getIdPart())))
                : List.of();
        if (history.isEmpty() || !children.isOwn(agency, history.getLast().terms().child())) {
            throw Told.of(MachineError.NOT_FOUND);
        }
        return history;
    }

    private MethodOutcome outcome(org.ehchub.consent.consents.Consent consent, boolean created) {
        Consent form = form(consent);
        MethodOutcome outcome = new MethodOutcome(form.getIdElement(), created);
        outcome.setResource(form);
        outcome.setOperationOutcome(Finding.outcome(List.of(Finding.information("It stands in the registry"))));
        return outcome;
    }

    private Consent form(org.ehchub.consent.consents.Consent consent) {
        Consent form = OutboundConsent.of(
                consent, Optional.ofNullable(identifiers.of(Set.of(consent.id())).get(consent.id())));
        form.setId(new IdType(TYPE, consent.id().toString(), Integer.toString(consent.version())));
        return form;
    }

    private static AgencyId agency(ServletRequestDetails request) {
        return AgencyPrincipal.of(request.getServletRequest()).id();
    }
}
