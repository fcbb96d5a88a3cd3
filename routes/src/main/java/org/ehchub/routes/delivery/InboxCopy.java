package org.ehchub.routes.delivery;

import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.DeliveryNote;

/** What pulling one disclosure came to. */
public sealed interface InboxCopy {

    /** The gate released it at this very moment. */
    record Copy(EhcMessage message, DeliveryNote note) implements InboxCopy {}

    /** It was withdrawn, superseded or acknowledged. */
    record NoLongerShared() implements InboxCopy {}

    /** This agency has no such disclosure. */
    record NotFound() implements InboxCopy {}
}
