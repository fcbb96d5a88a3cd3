package org.ehchub.consent.web.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.children.KnownChildren;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/**
 * Consents over JSON. A consent's ETag is its version; a withdrawal names in If-Match the version that was seen. Both
 * acts may be sent twice: a recording under the same Idempotency-Key, a withdrawal of the same version.
 */
@StaffApi
@RequestMapping("/api/consent/v1")
public class ConsentsApi {

    private static final Pattern ETAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private final ConsentRegistry registry;
    private final KnownPeople people;
    private final KnownChildren children;
    private final AgencyRegister agencies;
    private final Clock clock;

    public ConsentsApi(
            ConsentRegistry registry,
            KnownPeople people,
            KnownChildren children,
            AgencyRegister agencies,
            Clock clock) {
        this.registry = registry;
        this.people = people;
        this.children = children;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The last version of every consent and refusal of a child. */
    record Consents(List<ConsentDocument> consents) {}

    @GetMapping("/children/{child}/consents")
    Consents consents(@PathVariable UUID child, Principal officer) {
        ChildId shown = children.show(new ChildId(child), officer.getName()).id();
        return new Consents(registry.of(shown).stream().map(this::document).toList());
    }

    @GetMapping("/consents/{consent}")
    ResponseEntity<ConsentDocument> consent(@PathVariable UUID consent, Principal officer) {
        Consent found = latest(new ConsentId(consent)).orElseThrow(NotThere::new);
        children.show(found.terms().child(), officer.getName());
        return body(ResponseEntity.ok(), found);
    }

    /** Records a consent or a refusal. */
    @PostMapping(path = "/children/{child}/consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConsentDocument> record(
            @PathVariable UUID child,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @RequestBody JsonNode body,
            Principal officer) {
        ChildId about = children.require(new ChildId(child));
        ConsentId id = key.map(said -> derived(about, said)).orElseGet(ConsentId::random);
        ConsentReading.Said said = reading(about, id).read(body);
        said.speaker().ifPresent(speaker -> people.keep(about, speaker));
        ConsentChange change = said.refusal()
                ? registry.refuse(id, said.terms(), officer.getName())
                : registry.give(id, said.terms(), officer.getName());
        return switch (change) {
            case ConsentChange.Recorded recorded -> created(recorded.consent());
            case ConsentChange.Conflict conflict -> throw new Refused(Refused.Code.KEY_REUSED);
            case ConsentChange.NotPossible refused -> throw new Refused(Refused.Code.KEY_REUSED);
            case ConsentChange.UnknownConsent unknown -> throw new NotThere();
        };
    }

    /** Withdraws the version that If-Match names. */
    @PostMapping("/consents/{consent}/withdrawal")
    ResponseEntity<ConsentDocument> withdraw(
            @PathVariable UUID consent, @RequestHeader("If-Match") Optional<String> match, Principal officer) {
        int seen = match.map(ConsentsApi::version).orElseThrow(() -> new Refused(Refused.Code.VERSION_REQUIRED));
        return switch (registry.withdraw(new ConsentId(consent), seen, officer.getName())) {
            case ConsentChange.Recorded recorded -> body(ResponseEntity.ok(), recorded.consent());
            case ConsentChange.Conflict conflict -> again(conflict.current(), seen, Refused.Code.CHANGED_MEANWHILE);
            case ConsentChange.NotPossible refused -> again(refused.current(), seen, Refused.Code.NOT_POSSIBLE);
            case ConsentChange.UnknownConsent unknown -> throw new NotThere();
        };
    }

    /** A withdrawal that stands already as the very next version was sent twice. */
    private ResponseEntity<ConsentDocument> again(Consent current, int seen, Refused.Code otherwise) {
        if (current.status() == ConsentStatus.WITHDRAWN && current.version() == seen + 1) {
            return body(ResponseEntity.ok(), current);
        }
        throw new Refused(otherwise);
    }

    /** What a body leaves open is as it was the first time, so that sending it again says the same. */
    private ConsentReading reading(ChildId child, ConsentId id) {
        Optional<Consent> before = registry.history(id).stream().findFirst();
        Instant now = clock.instant();
        return new ConsentReading(
                child,
                people,
                agency -> agencies.find(agency).isPresent(),
                before.map(consent -> consent.terms().decidedAt()).orElse(now),
                before.map(consent -> consent.terms().from()).orElse(LawDay.of(now)));
    }

    private Optional<Consent> latest(ConsentId id) {
        List<Consent> versions = registry.history(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    private static ConsentId derived(ChildId child, String key) {
        return new ConsentId(UUID.nameUUIDFromBytes((child + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }

    private static int version(String etag) {
        Matcher version = ETAG.matcher(etag);
        if (!version.matches()) {
            throw new Refused(Refused.Code.CHANGED_MEANWHILE);
        }
        return Integer.parseInt(version.group(1));
    }

    private ResponseEntity<ConsentDocument> created(Consent consent) {
        return body(ResponseEntity.created(URI.create("/api/consent/v1/consents/" + consent.id())), consent);
    }

    private ResponseEntity<ConsentDocument> body(ResponseEntity.BodyBuilder response, Consent consent) {
        return response.eTag("\"" + consent.version() + "\"").body(document(consent));
    }

    private ConsentDocument document(Consent consent) {
        return ConsentDocument.of(consent, people);
    }
}
