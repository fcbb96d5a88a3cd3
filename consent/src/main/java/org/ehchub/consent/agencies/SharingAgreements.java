package org.ehchub.consent.agencies;

import java.time.LocalDate;
import java.util.List;

/** The register of sharing agreements. Each change stands in the ledger. */
public interface SharingAgreements {

    /**
     * Records a signed agreement and publishes {@link org.ehchub.consent.AgreementRecorded}.
     *
     * @param recordedBy the member of staff
     * @return false when one is on record under this id already: then nothing changes
     */
    boolean record(SharingAgreement agreement, String recordedBy);

    /**
     * Ends an agreement early; a last day after its own end changes nothing.
     *
     * @param lastDay the last day it is in force
     * @throws java.util.NoSuchElementException when there is no such agreement
     */
    void end(AgreementId agreement, LocalDate lastDay, String recordedBy);

    /**
     * Records that the two agencies have looked at it again. Nothing is decided differently because of it.
     *
     * @param next the day by which they look at it the next time
     * @throws java.util.NoSuchElementException when there is no such agreement
     * @throws IllegalArgumentException when the agreement has ended by then
     */
    void review(AgreementId agreement, LocalDate next, String recordedBy);

    /**
     * Every agreement, ended ones included, with the end that counts and the day of the next review; the newest start
     * first.
     */
    List<SharingAgreement> all();

    /** The last review of each agreement that was reviewed. */
    List<AgreementReview> lastReviews();
}
