package org.ehchub.security.identity;

/** What an agency's machine may ask of the hub. Whether it then gets anything, the gate decides for each disclosure. */
public enum MachinePermission {
    /** Send messages in. */
    PUSH,
    /** List, read and acknowledge what was shared with itself. */
    PULL_OWN_INBOX,
    /** Follow what became of its own arrivals. */
    READ_OWN_TASKS,
    /** Read the audit events of its own sending and receiving. */
    READ_OWN_AUDIT_EVENTS,
    /** Record, change and withdraw consents. */
    MANAGE_CONSENTS
}
