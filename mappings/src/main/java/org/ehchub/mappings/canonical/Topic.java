package org.ehchub.mappings.canonical;

/** What an item speaks about inside its report or plan section. */
public enum Topic {
    HISTORY,
    VIEWS,
    NEEDS,
    OUTCOMES,
    PROVISION,
    PLACEMENT,
    PERSONAL_BUDGET,
    OTHER
}
