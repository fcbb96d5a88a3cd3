package org.ehchub.mappings.canonical.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How each type of the model is written. The model itself stays free of annotations. */
final class CanonicalMapper {

    private CanonicalMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultPropertyInclusion(all -> JsonInclude.Value.construct(
                        JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .addMixIn(EhcMessage.class, MessageKinds.class)
                .addMixIn(Detail.class, DetailKinds.class)
                .addMixIn(ItemCategory.class, CategoryCode.class)
                .addMixIn(AdviceKind.class, AdviceKindCode.class)
                .addMixIn(AgencyId.class, SingleValue.class)
                .addMixIn(NhsNumber.class, SingleValue.class)
                .addMixIn(Upn.class, SingleValue.class)
                .addMixIn(Uln.class, SingleValue.class)
                .addMixIn(OrganisationCode.class, RegisteredCode.class)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AssessmentReport.class, name = "assessment-report"),
        @JsonSubTypes.Type(value = PlanSections.class, name = "plan-sections"),
        @JsonSubTypes.Type(value = AdviceRequest.class, name = "advice-request")
    })
    private interface MessageKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Detail.Need.class, name = "need"),
        @JsonSubTypes.Type(value = Detail.Outcome.class, name = "outcome"),
        @JsonSubTypes.Type(value = Detail.Provision.class, name = "provision"),
        @JsonSubTypes.Type(value = Detail.PersonalBudget.class, name = "personal-budget"),
        @JsonSubTypes.Type(value = Detail.Placement.class, name = "placement")
    })
    private interface DetailKinds {}

    private interface CategoryCode {
        @JsonValue
        String code();

        @JsonCreator
        static ItemCategory of(String code) {
            return ItemCategory.of(code);
        }
    }

    private interface AdviceKindCode {
        @JsonCreator
        static AdviceKind of(String code) {
            return AdviceKind.of(code);
        }
    }

    private abstract static class SingleValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        SingleValue(String value) {}

        @JsonValue
        abstract String value();
    }

    private interface RegisteredCode {
        @JsonProperty
        String value();

        @JsonProperty
        String system();

        @JsonCreator
        static OrganisationCode of(
                @JsonProperty("system") String system, @JsonProperty("value") String value) {
            return OrganisationCode.of(system, value);
        }
    }
}
