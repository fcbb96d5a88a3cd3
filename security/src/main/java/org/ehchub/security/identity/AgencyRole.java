package org.ehchub.security.identity;

import static org.ehchub.security.identity.MachinePermission.MANAGE_CONSENTS;
import static org.ehchub.security.identity.MachinePermission.PULL_OWN_INBOX;
import static org.ehchub.security.identity.MachinePermission.PUSH;
import static org.ehchub.security.identity.MachinePermission.READ_OWN_AUDIT_EVENTS;
import static org.ehchub.security.identity.MachinePermission.READ_OWN_TASKS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an agency is. This is the one table of what its machines may do; what is not in an agency's row is refused.
 *
 * <p>Who may be asked for advice may push (SEND Regulations 2014, reg 6(1)); the others only receive.
 */
public enum AgencyRole {
    /** NHS trusts, integrated care boards and other health bodies. */
    HEALTH(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS),
    /** The council's education case work; it asks families for consent, so its system may keep consents here. */
    COUNCIL_EDUCATION(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS, MANAGE_CONSENTS),
    /** The council's children's social care. */
    COUNCIL_SOCIAL_CARE(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS),
    /** Further education and specialist colleges. */
    COLLEGE(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS),
    /** Schools and early years settings. */
    SCHOOL(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS),
    /** Voluntary bodies that work with the child. */
    VOLUNTARY(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS),
    /** Employers, such as of an apprentice. */
    EMPLOYER(PULL_OWN_INBOX),
    /** Universities. */
    UNIVERSITY(PULL_OWN_INBOX),
    /** The council's adult social care, at transition. */
    ADULT_SOCIAL_CARE(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS),
    /** Researchers. */
    RESEARCHER(PULL_OWN_INBOX),
    /** A portal that acts for the families signed in to it. */
    FAMILY_PORTAL(PUSH, PULL_OWN_INBOX, READ_OWN_TASKS, READ_OWN_AUDIT_EVENTS, MANAGE_CONSENTS);

    private final Set<MachinePermission> permissions;

    AgencyRole(MachinePermission... permissions) {
        this.permissions = Collections.unmodifiableSet(EnumSet.copyOf(List.of(permissions)));
    }

    /** What a machine of such an agency may do; unmodifiable. */
    public Set<MachinePermission> permissions() {
        return permissions;
    }
}
