/**
 * The law of disclosure said a second time, naively and from its sources, and compared with the rules on generated cases.
 * Nothing here calls the rules but {@link org.ehchub.consent.oracle.AsFacts}, which asks them; nobody else uses it.
 */
package org.ehchub.consent.oracle;
