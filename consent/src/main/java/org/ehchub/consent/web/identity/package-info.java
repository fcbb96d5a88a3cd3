/**
 * Which numbers are whose: links that an officer confirms, and records of one child that are merged and unmerged.
 */
package org.ehchub.consent.web.identity;
