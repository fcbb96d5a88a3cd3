/** The databases and the assembled registry that tests run on. */
package org.ehchub.consent.testing;
