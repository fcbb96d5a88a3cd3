package org.ehchub.routes.delivery;

import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.translate.DeliveryNote;

/** A way of handing a share to recipients of one kind. It takes only what the gate has just released. */
public interface AgencyChannel {

    /** The kind of recipient it serves. */
    Channel kind();

    /**
     * Hands the share over; on return the recipient has it. The same disclosure a second time changes nothing at the
     * recipient's.
     *
     * @throws org.ehchub.routes.failure.TransientFault when it may go better later
     * @throws org.ehchub.routes.failure.PermanentFault when it will not without someone's help
     */
    void send(Released released, DeliveryNote note, Agency recipient);
}
