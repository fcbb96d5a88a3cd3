/**
 * Recording and withdrawing consents: a guided form whose last page shows what starts or stops before anything is done.
 *
 * <p>What a form holds between its pages lives in the officer's session and is gone with it. What an answer means for
 * disclosures is the registry's and the rules' business.
 */
package org.ehchub.consent.web.consents;
