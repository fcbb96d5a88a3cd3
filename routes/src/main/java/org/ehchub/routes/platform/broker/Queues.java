package org.ehchub.routes.platform.broker;

import org.ehchub.mappings.canonical.AgencyId;

/** The queues and the properties of the messages in them: opaque ids only. */
public final class Queues {

    /** Sealed arrivals waiting to be distributed. */
    public static final String ARRIVALS = "ehc.arrivals";

    /** Sealed arrivals of which something had no lawful basis, kept until one is recorded or time is up. */
    public static final String HELD = "ehc.held";

    /** Sealed messages waiting for an operator. */
    public static final String PARKED = "ehc.parked";

    /** Where the broker puts what it cannot place; empty while all is well. */
    public static final String DEAD = "ehc.dead";

    /** Where the broker puts what was kept long enough; its keys are destroyed. */
    public static final String EXPIRED = "ehc.expired";

    /** The message property with the id of the arrival or disclosure inside. */
    public static final String SUBJECT = "ehcSubject";

    /** The message property that says of an arrival that {@link #HELD} has it too. */
    public static final String KEPT = "ehcKept";

    /** The message property that says which messages to one recipient go one after the other; opaque. */
    public static final String ORDER = "ehcOrder";

    private Queues() {}

    /** The queue of one recipient. */
    public static String of(AgencyId recipient) {
        return "ehc.agency." + recipient.value();
    }
}
