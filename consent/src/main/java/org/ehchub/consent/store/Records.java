package org.ehchub.consent.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ehchub.consent.children.ChildId;

/**
 * How a look-up by child names the records that are read as one: it finds them itself, or it is told them.
 *
 * @param ids for {@code child_id IN}
 * @param parameters what the ids take
 */
record Records(String ids, Map<String, ?> parameters) {

    /** What the ids take, and what else a look-up does. */
    Map<String, Object> parametersAnd(Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(others);
        return all;
    }

    /** Those of the child that this record is of, found by the look-up itself. */
    static Records with(ChildId child) {
        return new Records(SameChild.IDS, Map.of("child", child.toString()));
    }

    /** These, when it is known already which are the child's. */
    static Records these(List<ChildId> records) {
        return new Records(
                "(:records)",
                Map.of("records", records.stream().map(ChildId::toString).toList()));
    }
}
