package org.ehchub.consent.children;

/** What became of a merge. */
public enum MergeAnswer {
    /** The two are read as one. */
    MERGED,
    /** A record is not merged with itself; nothing was recorded. */
    SAME_RECORD,
    /** One of the two is merged with another record already: that is undone first. Nothing was recorded. */
    MERGED_ALREADY
}
