/**
 * The children and young people the hub knows, how messages are matched to them, and the agencies around each.
 *
 * <p>A number that identifies a child is stored only as a keyed pseudonym; names, birth dates and the numbers themselves
 * only sealed. Nothing here decides what may be disclosed.
 */
package org.ehchub.consent.children;
