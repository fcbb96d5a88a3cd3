/**
 * That a health body has told the parent before it tells the council (Children and Families Act 2014, s.23): recording
 * it, and taking back what was recorded by mistake.
 *
 * <p>That nothing goes before the parent is told is a matter of the rules.
 */
package org.ehchub.consent.web.told;
