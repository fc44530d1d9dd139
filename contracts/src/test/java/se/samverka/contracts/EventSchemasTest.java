package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {

    /** Events from before these were told do not have them. */
    private static final Pattern OPTIONAL =
            Pattern.compile("(/gaps/\\d+)?/changedAt|/closedGaps(/\\d+/(closingReason|filledBy))?");

    @TestFactory
    Stream<DynamicTest> everyTypeHasAnExampleThatIsValid() {
        return eachType(type -> assertThat(Contract.faults(Contract.schema(type), example(type)))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everySchemaIsNamedAfterItsType() {
        return eachType(type -> {
            JsonNode schema = Contract.json("schemas/" + type + ".json");
            assertThat(schema.get("$id").asString()).isEqualTo(Contract.SCHEMA_URN + type);
            assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        });
    }

    @TestFactory
    Stream<DynamicTest> takingAnyPropertyAwayFromAnExampleMakesItInvalid() {
        return eachType(type -> {
            List<String> pointers = properties("", example(type));
            pointers.removeIf(OPTIONAL.asMatchPredicate());
            for (String pointer : pointers) {
                JsonNode poorer = example(type);
                int cut = pointer.lastIndexOf('/');
                ((ObjectNode) poorer.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
                assertThat(Contract.faults(Contract.schema(type), poorer))
                        .as("without " + pointer)
                        .isNotEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aPropertyThatComesLaterIsCompatible() {
        return eachType(type -> {
            ObjectNode richer = (ObjectNode) example(type);
            richer.put("comesLater", true);
            assertThat(Contract.faults(Contract.schema(type), richer).isEmpty())
                    .as("an erasure says nothing more, ever")
                    .isEqualTo(!type.contains(".erased."));
        });
    }

    @Test
    void whatATypeTellsIsInItsState() {
        assertThat(Contract.faults(Contract.schema("se.samverka.goal.assessed.v1"), gapRegistered()))
                .as("assessed, without an assessment")
                .isNotEmpty();
        assertThat(Contract.faults(
                        Contract.schema("se.samverka.goal.assessment-stale.v1"),
                        example("se.samverka.goal.assessed.v1")))
                .as("stale, with a fresh assessment")
                .isNotEmpty();
    }

    @Test
    void datesAndLinksAreHeldAgainstTheirFormats() {
        ObjectNode scripted = (ObjectNode) example("se.samverka.goal.content-changed.v1");
        ((ObjectNode) scripted.at("/links/0")).put("url", "javascript:alert(1)");
        ObjectNode undated = (ObjectNode) example("se.samverka.goal.gap-changed.v1");
        ((ObjectNode) undated.at("/gaps/0")).put("nextCheck", "next year");
        assertThat(Contract.faults(Contract.schema("goal-state.v1"), scripted)).isNotEmpty();
        assertThat(Contract.faults(Contract.schema("goal-state.v1"), undated)).isNotEmpty();
    }

    private static JsonNode gapRegistered() {
        return example("se.samverka.goal.gap-registered.v1");
    }

    private static JsonNode example(String type) {
        return Contract.json("examples/" + type + ".json");
    }

    /** Pointers to every property of every object inside. */
    private static List<String> properties(String at, JsonNode value) {
        List<String> pointers = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            object.propertyStream().forEach(property -> {
                pointers.add(at + "/" + property.getKey());
                pointers.addAll(properties(at + "/" + property.getKey(), property.getValue()));
            });
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                pointers.addAll(properties(at + "/" + i, array.get(i)));
            }
        }
        return pointers;
    }

    private static Stream<DynamicTest> eachType(Consumer<String> check) {
        return EventTopic.allTypes().map(type -> DynamicTest.dynamicTest(type, () -> check.accept(type)));
    }
}
