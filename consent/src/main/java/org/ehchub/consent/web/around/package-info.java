/**
 * The agencies around a child as officers change them: a part in the child's life that starts or ends, and the family's
 * objection to a named agency.
 */
package org.ehchub.consent.web.around;
