package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.web.children.WhatWaits.Fate;
import org.ehchub.consent.web.children.WhatWaits.Foreseen;
import org.ehchub.consent.web.children.WhatWaits.Reach;
import org.ehchub.consent.web.children.WhatWaits.Touched;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.testing.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database and a broker of their own: the school's share of a final plan is queued, or about to be. */
class RehearsalTest extends QueuedFlowTest {

    private static final Reach OF_CHILD = new Reach.OfChild(FlowOnDatabase.CHILD);

    private Rehearsal rehearsal;

    @BeforeEach
    void open() {
        rehearsal = new Rehearsal(
                new ShelvedShares(flow.journal(), flow.keys(), flow.sealer(), shelf),
                new KeptArrivals(new ArrivalOpening(flow.arrivals(), flow.keys(), flow.sealer()), shelf),
                flow.journal(),
                new Waiting(flow.database().jdbc(), List::of),
                flow.gate(),
                flow.database().transaction(),
                flow.clock());
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
    }

    @Test
    void tellsWhatTheGateWouldStop() {
        queue.put(flow.distribute(1));

        Foreseen foreseen = rehearsal.after(OF_CHILD, flow::nobodyIsInvolved);

        assertThat(foreseen.touched()).containsExactly(touched(Fate.STOPS));
    }

    @Test
    void tellsWhatTheActItselfWouldStopAndTakesItBack() {
        queue.put(flow.distribute(1));
        DisclosureRow before = flow.row(1);

        Foreseen foreseen = rehearsal.after(
                OF_CHILD, () -> flow.lifecycle().take(Transition.WITHDRAW, before, "CONSENT_WITHDRAWN"));

        assertThat(foreseen.touched()).containsExactly(touched(Fate.STOPS));
        assertThat(flow.row(1)).isEqualTo(before);
        assertThat(flow.keys().has(before.id().value())).isTrue();
    }

    @Test
    void tellsWhatWasWithheldAndWouldGo() {
        flow.schoolIs(InvolvementRole.VOLUNTARY_BODY);
        queue.put(flow.distribute(1));

        Foreseen foreseen = rehearsal.after(OF_CHILD, () -> flow.schoolIs(InvolvementRole.NAMED_INSTITUTION));

        assertThat(foreseen.touched()).containsExactly(touched(Fate.STARTS));
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.WITHHELD);
    }

    @Test
    void tellsWhatWasLeftOutAndWouldFollow() {
        flow.schoolIs(InvolvementRole.PROSPECTIVE_INSTITUTION);
        queue.put(flow.distribute(1));
        flow.deliver(1, 1);

        Foreseen foreseen = rehearsal.after(OF_CHILD, () -> flow.schoolIs(InvolvementRole.NAMED_INSTITUTION));

        assertThat(foreseen.touched()).containsExactly(touched(Fate.MORE_GOES));
    }

    @Test
    void nothingFollowsToWhatStops() {
        flow.schoolIs(InvolvementRole.PROSPECTIVE_INSTITUTION);
        queue.put(flow.distribute(1));
        DisclosureRow before = flow.row(1);

        Foreseen foreseen = rehearsal.after(OF_CHILD, () -> {
            flow.lifecycle().take(Transition.WITHDRAW, before, "CONSENT_WITHDRAWN");
            flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        });

        assertThat(foreseen.touched()).containsExactly(touched(Fate.STOPS));
    }

    @Test
    void saysNothingOfWhatIsWithheldAndStays() {
        flow.schoolIs(InvolvementRole.VOLUNTARY_BODY);
        queue.put(flow.distribute(1));

        assertThat(rehearsal.after(OF_CHILD, () -> {}).touched()).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsWithheldFromOneWhoLeavesTheCircle() {
        flow.schoolIs(InvolvementRole.VOLUNTARY_BODY);
        queue.put(flow.distribute(1));

        assertThat(rehearsal.after(OF_CHILD, flow::nobodyIsInvolved).touched()).isEmpty();
    }

    @Test
    void saysNothingOfWhatGoesOn() {
        queue.put(flow.distribute(1));

        assertThat(rehearsal.after(OF_CHILD, () -> {}).touched()).isEmpty();
    }

    @Test
    void doesNotGuessAboutWhatItCannotOpen() {
        flow.distribute(1);

        Foreseen foreseen = rehearsal.after(OF_CHILD, flow::nobodyIsInvolved);

        assertThat(foreseen.touched()).containsExactly(touched(Fate.DECIDED_AGAIN));
    }

    @Test
    void doesNotGuessAboutWhatIsWithheldAndNotThereYet() {
        flow.schoolIs(InvolvementRole.VOLUNTARY_BODY);
        flow.distribute(1);

        Foreseen foreseen = rehearsal.after(OF_CHILD, () -> {});

        assertThat(foreseen.touched()).containsExactly(touched(Fate.MAY_START));
    }

    @Test
    void looksOnlyAtWhatTheActConcerns() {
        queue.put(flow.distribute(1));

        assertThat(rehearsal.after(between("hillside-school"), flow::nobodyIsInvolved).touched())
                .containsExactly(touched(Fate.STOPS));
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        assertThat(rehearsal.after(between("elsewhere"), flow::nobodyIsInvolved).touched()).isEmpty();
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        assertThat(rehearsal.after(new Reach.Everything(), flow::nobodyIsInvolved).touched())
                .containsExactly(touched(Fate.STOPS));
    }

    private static Reach between(String agency) {
        return new Reach.Between(new AgencyId(agency), Plans.COUNCIL);
    }

    private static Touched touched(Fate fate) {
        return new Touched(FlowOnDatabase.CHILD, FlowOnDatabase.SCHOOL, fate);
    }
}
