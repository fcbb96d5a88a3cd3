package org.ehchub.mappings.plain;

import java.util.List;
import java.util.Optional;

/** One object of named fields being read. */
public interface PlainSource {

    /** A single value as text; empty when absent or blank. */
    Optional<String> text(String field);

    /** A list of short values. */
    List<String> words(String field);

    /** An object that belongs to this one, once; its fields may all be absent. */
    PlainSource one(String field);

    /** The objects of a list, in their order. */
    List<PlainSource> many(String field);

    /** Where the field stands, for telling of problems. */
    String path(String field);
}
