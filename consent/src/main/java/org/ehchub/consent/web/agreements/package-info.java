/**
 * The sharing agreements between agencies: the list, recording one, its reviews, ending one.
 *
 * <p>Which disclosure needs an agreement is a matter of the rules.
 */
package org.ehchub.consent.web.agreements;
