/** The databases that the contracts of the store are tested on. */
package org.ehchub.consent.testing;
