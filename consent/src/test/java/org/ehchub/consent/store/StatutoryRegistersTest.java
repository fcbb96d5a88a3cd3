package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.World;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.security.keys.KeyCustodian;
import org.junit.jupiter.api.Test;

class StatutoryRegistersTest extends OnEveryDatabase {

    private static final Instant SUMMER_EVENING = Instant.parse("2026-06-30T23:30:00Z");

    private static AdviceRequest request(String document, int version, AdviceKind kind) {
        return new AdviceRequest(
                new Heading(
                        document, version, EDUCATION.id(), World.childRef("L-1"), Set.of(TRUST.id()), TODAY, false),
                Set.of(kind),
                TODAY.plusWeeks(6),
                List.of(World.item("i", kind)));
    }

    /** Under which the ledger, and a journal of disclosures, know it. */
    private String pseudonym(AdviceRequest request) {
        return registry.get(KeyCustodian.class)
                .pseudonymiser()
                .pseudonym("document", EDUCATION.id() + "\n" + request.heading().document());
    }

    private static String document() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRequestIsReceivedOnEnglandsDay() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);

        registry.get(AdviceRequests.class).record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);

        assertThat(registry.get(AdviceRequests.class).about(child))
                .containsExactly(new OpenAdviceRequest(
                        pseudonym(request),
                        request.heading().document(),
                        EDUCATION.id(),
                        TRUST.id(),
                        Set.of(AdviceKind.MEDICAL),
                        LocalDate.of(2026, 7, 1),
                        request.deadline()));
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    /** Its row has the document id itself, and no note. */
    @Test
    void aRequestOfAnEarlierReleaseIsReadAsItStands() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);
        registry.jdbc().sql("""
                        INSERT INTO advice_request
                            (from_agency, to_agency, document, version, child_id, kinds, received_on, deadline)
                        VALUES (:from, :to, :document, 1, :child, 'a', '2026-07-01', '2026-08-01')""")
                .param("from", EDUCATION.id().value())
                .param("to", TRUST.id().value())
                .param("document", request.heading().document())
                .param("child", child.toString())
                .update();

        assertThat(registry.get(AdviceRequests.class).about(child)).singleElement().satisfies(open -> {
            assertThat(open.document()).isEqualTo(request.heading().document());
            assertThat(open.id()).isEqualTo(pseudonym(request));
        });
    }

    @Test
    void aRepeatedDeliveryOfARequestChangesNothing() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);
        var requests = registry.get(AdviceRequests.class);

        requests.record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);
        requests.record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING.plusSeconds(9));

        assertThat(requests.about(child)).hasSize(1);
        assertThat(registry.get(Ledger.class).about(pseudonym(request))).hasSize(1);
    }

    @Test
    void aLaterVersionReplacesARequest() {
        var child = registry.child();
        var document = document();
        var requests = registry.get(AdviceRequests.class);

        requests.record(
                request(document, 2, AdviceKind.PSYCHOLOGICAL), child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);
        requests.record(request(document, 1, AdviceKind.MEDICAL), child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);

        assertThat(requests.about(child))
                .extracting(OpenAdviceRequest::kinds)
                .containsExactly(Set.of(AdviceKind.PSYCHOLOGICAL));
    }

    @Test
    void oneRequestToTwoPartnersIsTwo() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);
        var requests = registry.get(AdviceRequests.class);

        requests.record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);
        requests.record(request, child, EDUCATION.id(), COLLEGE.id(), SUMMER_EVENING);

        assertThat(requests.about(child))
                .extracting(OpenAdviceRequest::to)
                .containsExactlyInAnyOrder(TRUST.id(), COLLEGE.id());
    }

    @Test
    void anObjectionStandsUntilItIsLifted() {
        var child = registry.child();
        var objections = registry.get(Objections.class);
        var objection = new Objection(TRUST.id(), TODAY);

        objections.state(child, objection, "officer-1");
        objections.state(child, new Objection(TRUST.id(), TODAY.plusDays(1)), "officer-1");

        assertThat(objections.of(child)).containsExactly(objection);
        assertThat(registry.published()).doesNotContain(new BasisRecorded(child));
    }

    @Test
    void aLiftedObjectionStandsNoLonger() {
        var child = registry.child();
        var objections = registry.get(Objections.class);
        objections.state(child, new Objection(TRUST.id(), TODAY), "officer-1");

        objections.lift(child, TRUST.id(), "officer-1");

        assertThat(objections.of(child)).isEmpty();
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void anObjectionMayBeStatedAnew() {
        var child = registry.child();
        var objections = registry.get(Objections.class);
        objections.state(child, new Objection(TRUST.id(), TODAY), "officer-1");
        objections.lift(child, TRUST.id(), "officer-1");
        var anew = new Objection(TRUST.id(), TODAY.plusDays(1));

        objections.state(child, anew, "officer-1");

        assertThat(objections.of(child)).containsExactly(anew);
    }

    @Test
    void thatAParentWasToldIsABasis() {
        var child = registry.child();
        var told = new ParentTold(TRUST.id(), TODAY);

        registry.get(ParentsTold.class).record(child, told, "officer-1");

        assertThat(registry.get(ParentsTold.class).of(child)).containsExactly(told);
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }
}
