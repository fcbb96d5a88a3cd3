package org.ehchub.consent.consents;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * One version of a consent. Versions are never changed: what changes is a new version.
 *
 * @param version 1 for the first, one more for each later one; only the last counts
 * @param recordedBy the member of staff or the agency's system that recorded this version
 * @param recordedAt when this version was recorded
 */
public record Consent(
        ConsentId id, int version, ConsentStatus status, ConsentTerms terms, String recordedBy, Instant recordedAt) {

    private static final String AGENCY = "agency/";

    /** @throws IllegalArgumentException when the version is below 1 or nobody recorded it */
    public Consent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(status);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(recordedAt);
        if (version < 1 || recordedBy.isBlank()) {
            throw new IllegalArgumentException("A version of a consent has a number from 1 and someone who recorded it");
        }
    }

    /**
     * How a version names the agency whose system recorded it; members of staff are named by their accounts.
     *
     * <pre>
     * recorder = "agency/" agency-id
     * </pre>
     */
    public static String recorder(AgencyId agency) {
        return AGENCY + agency.value();
    }

    /** The agency whose system recorded this version; empty when a member of staff did. */
    public Optional<AgencyId> recordingAgency() {
        return recordedBy.startsWith(AGENCY)
                ? Optional.of(new AgencyId(recordedBy.substring(AGENCY.length())))
                : Optional.empty();
    }

    /** How a decision that rests on this version refers to it. */
    public String reference() {
        return "consent/" + id + "/" + version;
    }

    /** The version that follows this one, with other terms; never recorded before it. */
    public Consent next(ConsentTerms newTerms, String newRecordedBy, Instant newRecordedAt) {
        return new Consent(id, version + 1, status, newTerms, newRecordedBy, notBeforeThis(newRecordedAt));
    }

    /** The version that follows this one, with the same terms; never recorded before it. */
    public Consent next(ConsentStatus newStatus, String newRecordedBy, Instant newRecordedAt) {
        return new Consent(id, version + 1, newStatus, terms, newRecordedBy, notBeforeThis(newRecordedAt));
    }

    /** The clock that says so may run behind. */
    private Instant notBeforeThis(Instant moment) {
        return moment.isBefore(recordedAt) ? recordedAt : moment;
    }
}
