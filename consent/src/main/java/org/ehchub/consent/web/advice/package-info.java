/**
 * Earlier advice that suffices (SEND Regulations 2014, reg 6(4)): the agreements of its author, the council and the
 * family.
 *
 * <p>That all three are needed is a matter of the rules.
 */
package org.ehchub.consent.web.advice;
