package org.ehchub.consent;

import java.util.Locale;

/** Why an item is not released, in an order from the general to the particular. */
public enum RefusalReason {
    SENDER_UNKNOWN("The sender is not an agency the hub knows"),
    RECIPIENT_UNKNOWN("The recipient is not an agency the hub knows"),
    NOTHING_TO_RELEASE("The message holds no information"),
    NO_SHAREABLE_IDENTIFIER("The child is known only by a UPN, which is never sent to the NHS"),
    IDENTITY_NOT_CONFIRMED("No confirmed link ties any of the message's numbers to the child"),
    NO_BASIS("No rule permits this kind of disclosure"),
    RULE_NOT_IN_FORCE("The rule that would permit it is not in force on this day"),
    NO_LONGER_A_YOUNG_PERSON("The academic year in which the person turned 25 has ended, and every plan with it"),
    NO_AGREEMENT("No sharing agreement between the two agencies is in force for this purpose and content"),
    OBJECTION("The family objects to this recipient"),
    NOT_INVOLVED("The recipient is not involved with the child on this day"),
    REQUEST_NOT_OPEN("The recipient has no open request that this answers"),
    NOT_ASKED_FOR("It goes beyond what was asked for"),
    REUSE_NOT_AGREED("Author, council and parent or young person have not all agreed that the advice suffices"),
    NOT_NEEDED_FOR_CONSULTATION("A consultation about a place does not need this section"),
    PLAN_NOT_FINAL("Only a final plan goes to this recipient without consent"),
    FAMILY_NOT_TOLD("The parent has not been told first"),
    OVER_AGE_FOR_NOTIFICATION("The child is no longer under compulsory school age"),
    DECISION_NOT_IN_FORCE("The officer's decision is not in force on this day"),
    DECISION_FOR_OTHER_CONTENT("The officer's decision is for other sections or advice"),
    IDENTIFIES_THE_CHILD("Research has no identified information unless the decision says so"),
    SENSITIVE("Sensitive or restricted content needs consent that names it"),
    NO_CONSENT("No consent covers this recipient"),
    CONSENT_REFUSED("Consent was refused"),
    CONSENT_WITHDRAWN("Consent was withdrawn"),
    CONSENT_EXCLUDES("A consent excludes this recipient or content"),
    CONSENT_NOT_YET_IN_FORCE("The consent has not started"),
    CONSENT_EXPIRED("The consent has ended"),
    CONSENT_FOR_OTHER_PURPOSE("The consent is for another purpose"),
    CONSENT_FOR_OTHER_CONTENT("The consent is for other sections or advice"),
    NOT_THE_YOUNG_PERSONS_OWN("A university gets it only at the young person's own request"),
    CONSENT_NAMES_NO_RESEARCHER("Consent to research names the researcher"),
    YOUNG_PERSON_DECIDES("The young person decides now; another person's consent no longer counts"),
    NOT_YET_A_YOUNG_PERSON("The child does not decide as a young person yet"),
    CHILD_DECIDES("The child understands enough to decide; a parent's consent does not count"),
    NO_PARENTAL_RESPONSIBILITY("Nobody has recorded that the one who consented has parental responsibility"),
    CAPACITY_NOT_JUDGED("Nobody has recorded that the one who consented could decide this"),
    LACKS_CAPACITY("The young person was judged unable to decide this"),
    VIEWS_CONFLICT("Those with a say disagree; an officer has to resolve it");

    private final String text;

    RefusalReason(String text) {
        this.text = text;
    }

    /** Stable, for stores and formats. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason in plain words. */
    public String text() {
        return text;
    }
}
