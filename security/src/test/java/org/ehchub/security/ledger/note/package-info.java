/** Signed notes, by the examples of their specifications. */
package org.ehchub.security.ledger.note;
