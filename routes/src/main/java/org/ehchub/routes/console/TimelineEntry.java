package org.ehchub.routes.console;

import java.time.Instant;
import java.util.List;

/** One thing that happened to a disclosure. */
public record TimelineEntry(Instant at, String text, List<Reason> reasons) {}
