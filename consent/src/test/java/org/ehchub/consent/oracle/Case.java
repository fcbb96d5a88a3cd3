package org.ehchub.consent.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/**
 * One item on its way to one recipient, and all that is on record: plain values, without a rule in them. Agencies go by
 * the names {@link #SENDER}, {@link #RECIPIENT} and {@link #THIRD}.
 *
 * @param dates those an officer confirmed, by the rule's name
 */
record Case(
        LocalDate born,
        LocalDate on,
        Sending sending,
        List<Part> circle,
        List<Said> said,
        List<Protocol> protocols,
        List<Objected> objections,
        List<Asked> asked,
        List<Suffices> suffices,
        List<Decided> decided,
        List<Told> told,
        Map<String, Dates> dates) {

    static final String SENDER = "sender";
    static final String RECIPIENT = "recipient";
    static final String THIRD = "third";

    /** The document of every message; a report answers the request {@link #ASKED_FIRST} or none. */
    static final String DOCUMENT = "doc-1";

    static final String ASKED_FIRST = "req-1";
    static final String ASKED_SECOND = "req-2";

    /** The same, with these dates confirmed. */
    Case withDates(Map<String, Dates> confirmed) {
        return new Case(
                born,
                on,
                sending,
                circle,
                said,
                protocols,
                objections,
                asked,
                suffices,
                decided,
                told,
                confirmed);
    }

    enum Kind {
        DRAFT_PLAN,
        FINAL_PLAN,
        AMENDED_PLAN,
        CEASED_PLAN,
        REPORT,
        ANSWER,
        REQUEST
    }

    /**
     * What is sent.
     *
     * @param adviceKind of a report as a whole
     * @param written the day on which the item was written
     * @param addressed whether the message names its recipient
     */
    record Sending(
            Kind kind,
            AgencyRole sender,
            AgencyRole recipient,
            Purpose purpose,
            ItemCategory item,
            AdviceKind adviceKind,
            Set<Sensitivity> sensitivities,
            Confidentiality confidentiality,
            LocalDate written,
            boolean addressed) {}

    /** An agency's part in the child's life, from its first to its last day. */
    record Part(String agency, InvolvementRole role, LocalDate from, Optional<LocalDate> until) {}

    /** Whom something is about; everybody when not one is named. */
    record Whom(Set<String> agencies, Set<AgencyRole> classes) {}

    /** What something is about; everything when nothing is named. */
    record What(Set<ItemCategory> categories) {}

    record LeftOut(Whom whom, What what) {}

    record Judged(boolean able, LocalDate on) {}

    /**
     * What somebody said to sharing.
     *
     * @param responsible whether they have parental responsibility; empty where nobody wrote that down
     */
    record Said(
            int number,
            ConsentStatus status,
            GivenBy by,
            String relationship,
            Optional<String> name,
            Optional<Boolean> responsible,
            Optional<Judged> judged,
            Instant decided,
            Instant recorded,
            LocalDate from,
            Optional<LocalDate> until,
            Set<Purpose> purposes,
            Whom whom,
            What what,
            Set<Sensitivity> sensitivities,
            List<LeftOut> leftOut) {}

    /**
     * A sharing agreement.
     *
     * @param review the day by which the two were to look at it again
     */
    record Protocol(
            String first,
            String second,
            Set<Purpose> purposes,
            What what,
            LocalDate from,
            LocalDate until,
            LocalDate review) {}

    record Objected(String agency, LocalDate on) {}

    /** A request for advice that was sent. */
    record Asked(
            String document,
            String from,
            String to,
            Set<AdviceKind> kinds,
            LocalDate received,
            LocalDate deadline) {}

    /** Somebody's agreement that earlier advice suffices. */
    record Suffices(String author, String council, String document, Party party, LocalDate on) {}

    /** An officer's decision. */
    record Decided(
            Ground ground,
            Set<String> recipients,
            What what,
            Set<Sensitivity> sensitivities,
            boolean identified,
            LocalDate from,
            LocalDate until) {}

    /** When a rule is in force; without a first day never. */
    record Dates(Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** That an agency told the parent. */
    record Told(String by, LocalDate on) {}
}
