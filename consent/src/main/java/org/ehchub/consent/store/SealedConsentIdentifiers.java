package org.ehchub.consent.store;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.ConsentId;

/**
 * Agencies' identifiers as sealed notes:
 *
 * <pre>
 * subject = "consent-identifier/" consent-id
 * words   = system LF value
 * </pre>
 */
final class SealedConsentIdentifiers implements ConsentIdentifiers {

    private static final String PREFIX = "consent-identifier/";

    private final SealedNotes notes;

    SealedConsentIdentifiers(SealedNotes notes) {
        this.notes = notes;
    }

    @Override
    public void keep(ConsentId consent, BusinessIdentifier identifier) {
        if (notes.open(PREFIX + consent).isEmpty()) {
            notes.insert(PREFIX + consent, identifier.system() + "\n" + identifier.value());
        }
    }

    @Override
    public Map<ConsentId, BusinessIdentifier> of(Collection<ConsentId> consents) {
        return notes.openAll(consents.stream().map(consent -> PREFIX + consent).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        kept -> new ConsentId(UUID.fromString(kept.getKey().substring(PREFIX.length()))),
                        kept -> read(kept.getValue())));
    }

    private static BusinessIdentifier read(String words) {
        int end = words.indexOf('\n');
        return new BusinessIdentifier(words.substring(0, end), words.substring(end + 1));
    }
}
