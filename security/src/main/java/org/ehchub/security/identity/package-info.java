/**
 * Identities: what a machine or a member of staff is, what its role lets it do, and the certificates that prove it.
 *
 * <p>Here: roles, the table of machine permissions, fingerprints, the issuer of certificates. Not here: which agencies
 * there are (the register in {@code consent}), sign-in and connectors ({@code routes}), what day it is.
 */
package org.ehchub.security.identity;
