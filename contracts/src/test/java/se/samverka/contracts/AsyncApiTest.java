package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final PrettyPrinter LINES = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    private static final Path FILE = Path.of("src/main/resources/samverka/asyncapi.json");

    private final Document document = new Document(AsyncApi.made());
    private final JsonNode messages = document.root().at("/components/messages");

    /** {@code -Dsamverka.approve} writes it anew. */
    @Test
    void isMadeOfTheSchemasAndExamples() throws IOException {
        JsonNode made = AsyncApi.made();
        if (Boolean.getBoolean("samverka.approve")) {
            Files.writeString(FILE, Contract.JSON.writer().with(LINES).writeValueAsString(made) + "\n");
        }
        assertThat(Contract.JSON.readTree(Files.readString(FILE))).isEqualTo(made);
    }

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
    void everyTopicHasEveryTypeOfItsEvents() {
        for (EventTopic topic : EventTopic.ALL) {
            JsonNode channel = document.root().at("/channels/" + topic.channel());
            assertThat(channel.get("address").asString()).isEqualTo("samverka." + topic.channel() + ".v1");
            assertThat(channel.get("messages").propertyNames()).containsExactlyElementsOf(topic.types());
        }
        assertThat(messages.propertyNames())
                .containsExactlyInAnyOrderElementsOf(EventTopic.allTypes().toList());
    }

    @Test
    void everyMessageShowsAnExampleThatIsValid() {
        EventTopic.allTypes().forEach(type -> {
            JsonNode message = messages.get(type);
            JsonNode shown = message.at("/examples/0");
            assertThat(document.faults(message.get("payload"), shown.get("payload")))
                    .as(type)
                    .isEmpty();
            assertThat(document.faults(message.get("headers"), shown.get("headers")))
                    .isEmpty();
            assertThat(document.faults(
                            document.root().at("/components/messageTraits/cloudEvent/headers"), shown.get("headers")))
                    .isEmpty();
        });
    }
}
