package org.ehchub.mappings.canonical;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The smallest piece of information that is shared or withheld on its own.
 *
 * @param id unique in its message, such as {@code needs} or {@code B-2}; opaque, never personal
 * @param category the plan section or advice kind it belongs to
 * @param topic what it speaks about
 * @param title its heading in the source's own words
 * @param narrative what the professional wrote, as plain text
 * @param summary the same in plain language for family and schools
 * @param author whose voice it is
 * @param confidentiality how closely it is held
 * @param sensitivities what explicit consent it needs, none for ordinary content
 */
public record InformationItem(
        String id,
        ItemCategory category,
        Topic topic,
        String title,
        String narrative,
        Optional<String> summary,
        Authorship author,
        Confidentiality confidentiality,
        Set<Sensitivity> sensitivities,
        List<Detail> details,
        List<Attachment> attachments) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * @throws IllegalArgumentException when the id is not 1 to 64 letters, digits, dots, hyphens and underscores, or
     *     words that must be there are blank or hold control characters
     */
    public InformationItem {
        Objects.requireNonNull(category);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(author);
        Objects.requireNonNull(confidentiality);
        requireId(id);
        title = PlainText.line(title, "An item's title");
        narrative = PlainText.text(narrative, "An item's narrative");
        summary = summary.map(words -> PlainText.text(words, "An item's summary"));
        sensitivities = Ordered.copy(sensitivities);
        details = List.copyOf(details);
        attachments = List.copyOf(attachments);
    }

    /**
     * The same id, if an item may have it.
     *
     * @throws IllegalArgumentException when it is not 1 to 64 plain characters; the text omits it
     */
    public static String requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An item id has 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        return id;
    }

    /** What it is about, without what was written. */
    InformationItem outline() {
        return new InformationItem(
                id,
                category,
                topic,
                title,
                title,
                Optional.empty(),
                author,
                confidentiality,
                sensitivities,
                List.of(),
                List.of());
    }

    @Override
    public String toString() {
        return "InformationItem[" + category + " " + topic + "]";
    }
}
