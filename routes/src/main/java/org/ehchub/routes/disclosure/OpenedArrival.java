package org.ehchub.routes.disclosure;

import org.ehchub.mappings.canonical.EhcMessage;

/** An arrival taken from its envelope, with the envelope in case part of it must be kept. */
record OpenedArrival(ArrivalRow row, EhcMessage message, SealedMessage sealed) {}
