/** Tests of the rules: one class a row of the basis table, each with the case that permits and the nearest that do not. */
package org.ehchub.consent.rules;
