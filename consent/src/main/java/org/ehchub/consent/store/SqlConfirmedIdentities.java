package org.ehchub.consent.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.ConfirmedIdentities;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;

/** Reads in time which of a message's numbers confirmed links tie to the child: one look-up. */
final class SqlConfirmedIdentities implements ConfirmedIdentities {

    private final LookUpWatch watch;
    private final ChildLinks links;
    private final BlindIndexes blindIndexes;

    /** The links are looked up through the watch's client. */
    SqlConfirmedIdentities(LookUpWatch watch, ChildLinks links, BlindIndexes blindIndexes) {
        this.watch = watch;
        this.links = links;
        this.blindIndexes = blindIndexes;
    }

    @Override
    public Optional<ChildRef> confirmed(ChildId child, ChildRef reference, AgencyId source) {
        Map<AgencyId, String> localIds =
                reference.localId().map(localId -> Map.of(source, localId)).orElse(Map.of());
        Map<String, String> given =
                blindIndexes.of(reference.nhsNumber(), reference.upn(), reference.uln(), localIds);
        Set<String> confirmed = watch.inTime(() -> links.confirmed(child, given.values()));
        return reference.keeping(
                confirmed.contains(given.get(BlindIndexes.NHS_NUMBER)),
                confirmed.contains(given.get(BlindIndexes.UPN)),
                confirmed.contains(given.get(BlindIndexes.ULN)),
                confirmed.contains(given.get(BlindIndexes.LOCAL_ID + source)));
    }
}
