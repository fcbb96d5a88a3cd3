/** Tests of the gate and the registry, and the small world their scenarios play in. */
package org.ehchub.consent;
