package org.ehchub.consent.ledger;

/** What happens while the witness does not sign. Traffic goes on either way: events are recorded and wait. */
public enum WitnessPolicy {
    /** The tree goes on growing, under the hub's own signature alone; operators see it. */
    CONTINUE,
    /** After the configured patience nothing more enters the tree until the witness has signed what is in it. */
    HOLD
}
