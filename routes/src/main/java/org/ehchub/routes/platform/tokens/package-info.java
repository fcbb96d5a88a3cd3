/**
 * The token endpoint: an agency's system proves itself with a signed assertion (RFC 7523) and gets an access token for
 * a few minutes. Spring Authorization Server speaks the protocol; here is what it asks the hub for.
 *
 * <p>Not here: what a token lets its bearer do. That is the agency's role, as with a certificate.
 */
package org.ehchub.routes.platform.tokens;
