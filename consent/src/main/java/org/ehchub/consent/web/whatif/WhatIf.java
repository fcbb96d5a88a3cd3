package org.ehchub.consent.web.whatif;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.Decision;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.FlowPurpose;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;

/** Asks the gate for an officer. That they asked stands in the ledger; the answer does not, for it decides nothing. */
public class WhatIf {

    private final ReleaseGate gate;
    private final WhatIfMessages messages;
    private final AgencyRegister agencies;
    private final Circle circle;
    private final AccessLog access;
    private final Clock clock;

    public WhatIf(
            ReleaseGate gate,
            WhatIfMessages messages,
            AgencyRegister agencies,
            Circle circle,
            AccessLog access,
            Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.agencies = agencies;
        this.circle = circle;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What the gate would decide.
     *
     * @param purpose what it would be for
     * @param decisions one for each item, named by the code of its category
     */
    record Answer(Purpose purpose, List<Decision> decisions) {}

    /** @param form without problems */
    Answer ask(ChildRecord child, WhatIfForm form, String officer) {
        AgencyId to = new AgencyId(form.to());
        LocalDate on = form.on().date().orElseThrow();
        EhcMessage message = messages.of(child, form);
        Purpose purpose = purpose(form, message, child.id(), to, on);
        access.append(
                LedgerEventKind.DECISION_FORESEEN,
                child.id(),
                officer,
                Map.of("from", form.from(), "to", form.to(), "purpose", purpose.code(), "on", on.toString()));
        var request = new DisclosureRequest("what-if", message, child.id(), to, purpose, moment(on));
        return new Answer(purpose, gate.foresee(request));
    }

    private Purpose purpose(WhatIfForm form, EhcMessage message, ChildId child, AgencyId to, LocalDate on) {
        if (!form.purpose().equals(WhatIfForm.USUAL)) {
            return Purpose.valueOf(form.purpose());
        }
        Set<InvolvementRole> roles = circle.of(child).stream()
                .filter(part -> part.agency().equals(to) && part.isOn(on))
                .map(Involvement::role)
                .collect(Collectors.toSet());
        return Optional.of(to)
                .flatMap(agencies::find)
                .map(recipient -> FlowPurpose.of(message, recipient.role(), roles))
                .orElseThrow();
    }

    /** Today is now; what will be on record by a later day is not known, so it is decided on what is on record now. */
    private Instant moment(LocalDate on) {
        Instant now = clock.instant();
        return on.equals(LawDay.of(now)) ? now : LawDay.at(on, LocalTime.NOON);
    }
}
