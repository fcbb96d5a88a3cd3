package org.ehchub.mappings.college;

import java.math.BigDecimal;
import java.util.Collection;
import org.ehchub.mappings.plain.PlainSink;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain fields written into a JSON object. */
record JsonSink(ObjectNode object) implements PlainSink {

    @Override
    public void text(String field, String value) {
        if (!value.isEmpty()) {
            object.put(field, value);
        }
    }

    @Override
    public void number(String field, BigDecimal value) {
        object.put(field, value);
    }

    @Override
    public void flag(String field, boolean value) {
        object.put(field, value);
    }

    @Override
    public void words(String field, Collection<String> values) {
        ArrayNode list = object.putArray(field);
        values.forEach(list::add);
    }

    @Override
    public PlainSink one(String field) {
        return new JsonSink(object.putObject(field));
    }

    @Override
    public void list(String field) {
        object.putArray(field);
    }

    @Override
    public PlainSink next(String field) {
        return new JsonSink(object.withArray(field).addObject());
    }
}
