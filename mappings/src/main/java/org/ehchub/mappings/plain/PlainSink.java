package org.ehchub.mappings.plain;

import java.math.BigDecimal;
import java.util.Collection;

/** One object of named fields being written. */
public interface PlainSink {

    /** Writes words; an empty text is left out. */
    void text(String field, String value);

    /** Writes a number. */
    void number(String field, BigDecimal value);

    /** Writes yes or no. */
    void flag(String field, boolean value);

    /** Writes a list of short values without spaces. */
    void words(String field, Collection<String> values);

    /** Starts an object that belongs to this one, once. */
    PlainSink one(String field);

    /** Starts a list, so that it is there even when it stays empty. */
    void list(String field);

    /** Starts the next object of a list. */
    PlainSink next(String field);
}
