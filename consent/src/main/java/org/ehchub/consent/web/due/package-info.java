/**
 * What an officer has to see to: consents that end or have to be renewed, and answers that disagree until one of them
 * is set aside.
 */
package org.ehchub.consent.web.due;
