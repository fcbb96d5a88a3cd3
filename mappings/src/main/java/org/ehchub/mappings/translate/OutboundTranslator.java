package org.ehchub.mappings.translate;

import org.ehchub.mappings.canonical.EhcMessage;

/**
 * Writes the canonical model in one counterpart's format.
 *
 * @param <T> the target's form
 */
@FunctionalInterface
public interface OutboundTranslator<T> {

    /** Total: every canonical message has a form in every format. */
    T translate(EhcMessage message, DeliveryNote note);
}
