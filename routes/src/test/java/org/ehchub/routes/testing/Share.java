package org.ehchub.routes.testing;

import org.ehchub.consent.Released;
import org.ehchub.mappings.translate.DeliveryNote;

/** What a channel is given. */
public record Share(Released released, DeliveryNote note) {}
