package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.uuid;

import java.util.List;
import java.util.UUID;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.AgreementReview;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code sharing_agreement_review}. No decision reads them. */
final class AgreementReviewRows {

    private final JdbcClient jdbc;

    AgreementReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AgreementReview review) {
        jdbc.sql("""
                        INSERT INTO sharing_agreement_review (id, agreement_id, next_review, recorded_by, recorded_at)
                        VALUES (:id, :agreement, :next, :by, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("agreement", review.agreement().toString())
                .param("next", review.next().toString())
                .param("by", review.recordedBy())
                .param("at", SqlTypes.text(review.recordedAt()))
                .update();
    }

    /** The last of each agreement; of two of one moment the one that asks for a review sooner. */
    List<AgreementReview> last() {
        return jdbc.sql("""
                        SELECT * FROM sharing_agreement_review r
                        WHERE NOT EXISTS (
                            SELECT 1 FROM sharing_agreement_review later
                            WHERE later.agreement_id = r.agreement_id
                              AND (later.recorded_at > r.recorded_at
                                OR (later.recorded_at = r.recorded_at AND later.next_review < r.next_review)
                                OR (later.recorded_at = r.recorded_at AND later.next_review = r.next_review
                                    AND later.id < r.id)))
                        ORDER BY r.agreement_id
                        """)
                .query((row, number) -> new AgreementReview(
                        new AgreementId(uuid(row, "agreement_id")),
                        date(row, "next_review"),
                        row.getString("recorded_by"),
                        SqlTypes.instant(row.getString("recorded_at"))))
                .list();
    }
}
