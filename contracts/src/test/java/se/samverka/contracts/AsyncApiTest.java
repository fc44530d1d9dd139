package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private final Document document = Document.read("asyncapi.json");
    private final JsonNode messages = document.root().at("/components/messages");

    @Test
    void isAsyncApi3() {
        assertThat(document.root().get("asyncapi").asString()).isEqualTo("3.0.0");
    }

    @Test
    void everyReferenceLeadsSomewhereInTheDocument() {
        assertThat(document.references()).isNotEmpty().allMatch(reference -> reference.startsWith("#/"));
        assertThat(document.references())
                .allSatisfy(reference ->
                        assertThat(document.at(reference).isMissingNode()).isFalse());
    }

    @Test
    void theGoalsTopicHasEveryTypeOfItsEvents() {
        JsonNode channel = document.root().at("/channels/goals");
        assertThat(channel.get("address").asString()).isEqualTo("samverka.goals.v1");
        assertThat(channel.get("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(Contract.GOAL_EVENTS);
        assertThat(messages.propertyNames()).containsExactlyInAnyOrderElementsOf(Contract.GOAL_EVENTS);
        assertThat(document.root().at("/operations/sendGoalEvents/messages").size())
                .isEqualTo(Contract.GOAL_EVENTS.size());
    }

    @Test
    void itsStateIsTheSchemasState() {
        JsonNode state = Contract.json("schemas/goal-state.v1.json");
        assertThat(document.root().at("/components/schemas/GoalState/properties"))
                .isEqualTo(inDocument(state.get("properties")));
        state.get("$defs")
                .propertyStream()
                .forEach(part -> assertThat(
                                document.root().at("/components/schemas").get(capital(part.getKey())))
                        .isEqualTo(inDocument(part.getValue())));
    }

    @Test
    void everyMessageShowsItsTypesExample() {
        for (String type : Contract.GOAL_EVENTS) {
            JsonNode message = messages.get(type);
            JsonNode shown = message.at("/examples/0");
            assertThat(shown.get("payload")).isEqualTo(Contract.json("examples/" + type + ".json"));
            assertThat(document.faults(message.get("payload"), shown.get("payload")))
                    .isEmpty();
            assertThat(document.faults(message.get("headers"), shown.get("headers")))
                    .isEmpty();
            assertThat(document.faults(
                            document.root().at("/components/messageTraits/cloudEvent/headers"), shown.get("headers")))
                    .isEmpty();
        }
    }

    @Test
    void everyMessageNamesItsTypeAndSchema() {
        for (String type : Contract.GOAL_EVENTS) {
            JsonNode headers = messages.get(type).at("/headers/properties");
            assertThat(headers.at("/ce_type/const").asString()).isEqualTo(type);
            assertThat(headers.at("/ce_dataschema/const").asString()).isEqualTo(Contract.SCHEMA_URN + type);
        }
    }

    /** The schema's own references, as they read inside a document. */
    private static JsonNode inDocument(JsonNode schema) {
        String text = schema.toString();
        for (String part : new String[] {"text", "assessment", "evidence", "section", "link", "gap"}) {
            text = text.replace("#/$defs/" + part + "\"", "#/components/schemas/" + capital(part) + "\"");
        }
        return Contract.JSON.readTree(text);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
