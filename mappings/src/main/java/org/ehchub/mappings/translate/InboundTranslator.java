package org.ehchub.mappings.translate;

import org.ehchub.mappings.canonical.AgencyId;

/**
 * Reads one counterpart's format into the canonical model.
 *
 * @param <S> the source's form
 */
@FunctionalInterface
public interface InboundTranslator<S> {

    /**
     * Never throws for bad input: every problem is reported with its path.
     *
     * @param source what arrived
     * @param sender the agency that proved to have sent it
     */
    Translation translate(S source, AgencyId sender);
}
