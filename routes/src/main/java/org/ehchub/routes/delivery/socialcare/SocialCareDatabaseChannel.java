package org.ehchub.routes.delivery.socialcare;

import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;
import org.ehchub.routes.delivery.AgencyChannel;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes documents into a council's social care database. */
final class SocialCareDatabaseChannel implements AgencyChannel {

    private final AgencyId owner;
    private final OutboundTranslator<DocumentRows> translator;
    private final DocumentStore store;

    /**
     * A channel to one agency's database.
     *
     * @param owner whose database it is
     */
    SocialCareDatabaseChannel(AgencyId owner, OutboundTranslator<DocumentRows> translator, DocumentStore store) {
        this.owner = owner;
        this.translator = translator;
        this.store = store;
    }

    @Override
    public Channel kind() {
        return Channel.SOCIAL_CARE_DATABASE;
    }

    @Override
    public void send(Released released, DeliveryNote note, Agency recipient) {
        if (!recipient.id().equals(owner)) {
            throw new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED);
        }
        DocumentRows rows = translator.translate(released.message(), note);
        try {
            store.put(rows);
        } catch (DataAccessException | TransactionException failure) {
            throw DatabaseFaults.of(failure, note.disclosure());
        }
    }
}
