package org.ehchub.mappings.translate;

import java.util.List;
import org.ehchub.mappings.canonical.EhcMessage;

/** What reading a source came to. */
public sealed interface Translation {

    /** The source meant this message. */
    record Translated(EhcMessage message) implements Translation {}

    /**
     * The source could not be understood.
     *
     * @param problems every problem found, never only the first; not empty
     */
    record Untranslatable(List<Problem> problems) implements Translation {

        /** @throws IllegalArgumentException when there is no problem to tell */
        public Untranslatable {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("Something untranslatable has at least one problem");
            }
        }
    }
}
