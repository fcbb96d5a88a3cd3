/**
 * The JSON that colleges and other small systems receive and send, {@code ehc-college/1}: plain words, no codes but those
 * of law and census, nothing nested deeper than it must be. HTTP is not here.
 */
package org.ehchub.mappings.college;
