package org.ehchub.consent.agencies;

import java.net.URI;

/** Where the public keys are found with which an agency signs its assertions at the token endpoint (RFC 7523). */
public sealed interface ClientKeys {

    /**
     * Uploaded.
     *
     * @param json a JSON Web Key Set (RFC 7517), public keys only
     */
    record Uploaded(String json) implements ClientKeys {}

    /**
     * Fetched, again when a key is not known.
     *
     * @param uri where the agency publishes its JSON Web Key Set, over HTTPS
     */
    record Published(URI uri) implements ClientKeys {}
}
