package org.ehchub.routes.audit;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ehchub.consent.ledger.OwnEvents;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.arrival.fhir.SearchPage;
import org.ehchub.routes.arrival.fhir.Told;
import org.ehchub.routes.platform.machines.AgencyPrincipal;
import org.ehchub.security.keys.Pseudonymiser;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/**
 * {@code GET /fhir/R4/AuditEvent} and {@code GET /fhir/R4/AuditEvent/{id}}: what the ledger tells of an agency's own
 * sending and receiving, for that agency and nobody else.
 *
 * <p>Public because HAPI calls it by reflection.
 */
@Component
public class AuditEventReader implements IResourceProvider {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Problem NO_SUCH_PAGE =
            new Problem("", Problem.Code.INVALID_VALUE, "_after is the id of an AuditEvent, as the links have it");

    private final OwnEvents events;
    private final AuditEventId ids;

    AuditEventReader(OwnEvents events, Pseudonymiser pseudonymiser) {
        this.events = events;
        this.ids = new AuditEventId(pseudonymiser);
    }

    @Override
    public Class<AuditEvent> getResourceType() {
        return AuditEvent.class;
    }

    /** @throws ResourceNotFoundException when this agency has no such event, whoever else may have */
    @Read
    public AuditEvent read(@IdParam IdType id, ServletRequestDetails request) {
        return ids.numberOf(id.getIdPart()).stream()
                .boxed()
                .flatMap(number -> events.find(reader(request), number).stream())
                .map(this::form)
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException("Told in the OperationOutcome"));
    }

    /**
     * The newest first, 50 on a page unless {@code _count} says otherwise, and 200 at most; {@code date} narrows. What
     * happens meanwhile comes before the first page, so the links lead to every one that was there.
     *
     * @param date when it happened, such as {@code ge2026-09-01}
     * @param after the id after which the page begins, as a link has it
     */
    @Search
    public Bundle search(
            @OptionalParam(name = AuditEvent.SP_DATE) DateRangeParam date,
            @OptionalParam(name = SearchPage.AFTER) StringParam after,
            @Count Integer count,
            ServletRequestDetails request) {
        Optional<DateRangeParam> range = Optional.ofNullable(date);
        Optional<String> last = Optional.ofNullable(after).map(StringParam::getValue);
        int most = count == null ? USUAL : Math.clamp(count, 1, MOST);
        List<AuditEvent> rest = events
                .search(
                        reader(request),
                        range.map(DateRangeParam::getLowerBoundAsInstant).map(Date::toInstant),
                        range.map(DateRangeParam::getUpperBoundAsInstant).map(Date::toInstant),
                        last.map(this::number),
                        most + 1)
                .stream()
                .map(this::form)
                .toList();
        return SearchPage.of(request.getFhirServerBase(), search(request, most), last, rest, most);
    }

    private Long number(String id) {
        return ids.numberOf(id).stream().boxed().findFirst().orElseThrow(() -> Told.ofProblems(400, List.of(NO_SUCH_PAGE)));
    }

    private static String search(ServletRequestDetails request, int count) {
        return Arrays.stream(request.getParameters().getOrDefault(AuditEvent.SP_DATE, new String[0]))
                .map(date -> AuditEvent.SP_DATE + "=" + UrlUtil.escapeUrlParam(date) + "&")
                .collect(Collectors.joining("", "AuditEvent?", "_count=" + count));
    }

    private AuditEvent form(OwnEvents.Numbered own) {
        return AuditEventForm.of(own.event(), ids.of(own.number()));
    }

    private static AgencyId reader(ServletRequestDetails request) {
        return AgencyPrincipal.of(request.getServletRequest()).id();
    }
}
