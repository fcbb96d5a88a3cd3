package org.ehchub.consent.rules;

import java.time.LocalDate;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.EhcMessage;

/**
 * What one decision turns on: a message, its sender, one recipient, a purpose, a day, and what is on record.
 *
 * @param recipientRoles what the recipient is to the child on that day; empty when it is not involved
 * @param on the day in England
 */
public record Facts(
        EhcMessage message,
        Agency sender,
        Agency recipient,
        Set<InvolvementRole> recipientRoles,
        Purpose purpose,
        LocalDate on,
        CaseFile file) {

    public Facts {
        recipientRoles = Set.copyOf(recipientRoles);
    }

    /** The facts of one recipient, with its roles read from the circle. */
    public static Facts of(
            EhcMessage message, Agency sender, Agency recipient, Purpose purpose, LocalDate on, CaseFile file) {
        return new Facts(message, sender, recipient, file.rolesOf(recipient.id(), on), purpose, on, file);
    }

    /** Whether the recipient has any part in the child's life on the day. */
    public boolean recipientIsInvolved() {
        return !recipientRoles.isEmpty();
    }
}
