/** Envelopes, keys, ledger hashing and identities. Pure: no Spring, no Camel, no SQL, no clock. */
package org.ehchub.security;
