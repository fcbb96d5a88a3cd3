package org.ehchub.routes.demo.standins;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.demo.cast.KnownChild;
import org.ehchub.routes.demo.cast.KnownChild.Phase;
import org.hl7.fhir.r4.model.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stand-in that pushes advice over mutual TLS, child by child and document by document, in turn by each of the hub's
 * three ways in and in JSON and XML.
 */
public final class AdviceSender {

    private static final Logger LOG = LoggerFactory.getLogger(AdviceSender.class);

    private final AgencyId agency;
    private final String name;
    private final Map<Phase, List<String>> library;
    private final MachineDoor door;
    private final Clock clock;
    private final Documents documents = new Documents();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    /**
     * @param name the agency's name as its letters have it
     * @param library the documents it writes about children in each phase of life
     */
    public AdviceSender(
            AgencyId agency,
            String name,
            Map<Phase, List<String>> library,
            MachineDoor door,
            Clock clock) {
        this.agency = agency;
        this.name = name;
        this.library = Map.copyOf(library);
        this.door = door;
        this.clock = clock;
    }

    /** Sends the next document, about one of these children. */
    public void sendNext(List<KnownChild> children) throws IOException, InterruptedException {
        int turn = sent.getAndIncrement();
        AssessmentReport report = report(turn, children);
        boolean message = turn % 3 == 2;
        boolean xml = turn % 2 == 1;
        Bundle bundle = message ? AdviceBundle.message(report, name) : AdviceBundle.document(report, name);
        IParser parser = xml ? FhirFormat.CONTEXT.newXmlParser() : FhirFormat.CONTEXT.newJsonParser();
        HttpResponse<String> answer = door.post(
                message ? "/fhir/R4/$process-message" : turn % 3 == 0 ? "/fhir/R4" : "/fhir/R4/Bundle",
                xml ? "application/fhir+xml" : "application/fhir+json",
                parser.encodeResourceToString(bundle));
        if (answer.statusCode() / 100 == 2) {
            accepted.incrementAndGet();
        } else {
            LOG.atWarn()
                    .addKeyValue("agency", agency)
                    .addKeyValue("status", answer.statusCode())
                    .log("The hub did not take the demo's advice");
        }
    }

    /** Every child in turn; the documents of a child's phase in turn from one round to the next. */
    private AssessmentReport report(int turn, List<KnownChild> children) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        KnownChild child = children.get(turn % children.size());
        List<String> choice = library.get(child.phase(today));
        String document = choice.get((turn / children.size() + turn) % choice.size());
        return (AssessmentReport) documents.fill(
                document, "advice/" + UUID.randomUUID(), agency, child.child(), child.requestTo(agency), today);
    }

    /** How many the hub has taken. */
    public int accepted() {
        return accepted.get();
    }
}
