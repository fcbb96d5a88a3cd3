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

    /** Every agreement, ended ones included, with the end that counts; the newest start first. */
    List<SharingAgreement> all();
}
