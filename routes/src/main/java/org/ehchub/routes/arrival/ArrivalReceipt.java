package org.ehchub.routes.arrival;

import java.util.List;

/** The desk's answer to a sender. */
public sealed interface ArrivalReceipt {

    /**
     * The arrival is on disk in the journal and in the queue; the sender may forget it.
     *
     * @param repeated true when the same content had come before under the same id
     */
    record Accepted(ArrivalId id, boolean repeated) implements ArrivalReceipt {}

    /** Nothing was kept. Every reason is told. */
    record Refused(List<Refusal> refusals) implements ArrivalReceipt {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Other content had come before under the same id; that one stands, and this one was not kept. */
    record Conflict(ArrivalId id) implements ArrivalReceipt {}

    /** One reason for not taking an arrival. */
    enum Refusal {
        /** Also what senders are told who may not learn that the hub knows a child with one of these identifiers. */
        UNKNOWN_CHILD("No child with these identifiers is known to the hub"),
        IDENTIFIERS_DISAGREE("The identifiers belong to different children or are not confirmed"),
        UNKNOWN_ADDRESSEE("An addressee is not an agency known to the hub"),
        SENDER_NOT_SOURCE("The sender may only send what it is itself the source of");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }

        /** What to tell the sender. */
        public String text() {
            return text;
        }
    }
}
