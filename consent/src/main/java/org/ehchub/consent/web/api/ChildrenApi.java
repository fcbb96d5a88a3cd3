package org.ehchub.consent.web.api;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.children.ChildSearch;
import org.ehchub.consent.web.children.DisclosureHistory;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** Children over JSON: the hub's own id for a number, who decides, the circle and the disclosures. Names stay on the screens. */
@StaffApi
@RequestMapping("/api/consent/v1/children")
public class ChildrenApi {

    private final ChildSearch search;
    private final KnownChildren children;
    private final Circle circle;
    private final DisclosureHistory disclosures;

    public ChildrenApi(ChildSearch search, KnownChildren children, Circle circle, DisclosureHistory disclosures) {
        this.search = search;
        this.children = children;
        this.circle = circle;
        this.disclosures = disclosures;
    }

    /** The hub's own opaque id. */
    record Found(String child) {}

    /** @param decidesFrom the day from which the young person decides */
    record Child(String child, LocalDate decidesFrom, List<Part> circle) {}

    /** An agency's part in the child's life. */
    record Part(String agency, String role, LocalDate from, Optional<LocalDate> until) {}

    /** Every disclosure of the child, the latest change first. */
    record Disclosures(List<Disclosure> disclosures) {}

    /** One of them; see {@link DisclosureHistory.Entry}. */
    record Disclosure(
            String id,
            String kind,
            String from,
            String to,
            String purpose,
            String standing,
            boolean read,
            boolean moreMayFollow,
            List<Basis> bases,
            List<String> reasons,
            Instant changedAt) {}

    /** Why it is lawful. */
    record Basis(String code, String source, String reference) {}

    /** Finds a child by NHS number, or by an agency's own record number. The search is in the ledger. */
    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    Found search(@RequestBody JsonNode body, Principal officer) {
        BodyReader reader = BodyReader.of(body);
        Optional<NhsNumber> number = reader.value("nhsNumber", "Ten digits, the last a check digit", NhsNumber::new);
        Optional<AgencyId> agency = reader.value("agency", "An agency's id", AgencyId::new);
        Optional<String> localId = reader.value("localId", "A record number", String::strip);
        reader.nothingElse();
        if (number.isPresent() == (agency.isPresent() && localId.isPresent())) {
            reader.wrong("nhsNumber", "Either nhsNumber, or agency and localId");
        }
        reader.finish();
        return number.map(value -> search.byNhsNumber(value, officer.getName()))
                .orElseGet(() -> search.byLocalId(agency.orElseThrow(), localId.orElseThrow(), officer.getName()))
                .map(found -> new Found(found.toString()))
                .orElseThrow(NotThere::new);
    }

    @GetMapping("/{child}")
    Child child(@PathVariable UUID child, Principal officer) {
        ChildRecord found = children.show(new ChildId(child), officer.getName());
        List<Part> parts = circle.of(found.id()).stream()
                .map(part -> new Part(part.agency().value(), Codes.of(part.role()), part.from(), part.until()))
                .toList();
        return new Child(found.id().toString(), found.decidesFrom(), parts);
    }

    @GetMapping("/{child}/disclosures")
    Disclosures disclosures(@PathVariable UUID child, Principal officer) {
        ChildRecord found = children.show(new ChildId(child), officer.getName());
        return new Disclosures(
                disclosures.of(found.id()).stream().map(ChildrenApi::disclosure).toList());
    }

    private static Disclosure disclosure(DisclosureHistory.Entry entry) {
        return new Disclosure(
                entry.id(),
                entry.kind(),
                entry.from().value(),
                entry.to().value(),
                entry.purpose().code(),
                Codes.of(entry.standing()),
                entry.read(),
                entry.moreMayFollow(),
                entry.bases().stream()
                        .map(basis -> new Basis(basis.basis().code(), basis.basis().source(), basis.reference()))
                        .toList(),
                entry.reasons(),
                entry.changedAt());
    }
}
