package se.samverka.gateway.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.about.EventCatalogue.Event;
import se.samverka.gateway.about.EventCatalogue.Field;
import se.samverka.gateway.about.EventCatalogue.Part;
import se.samverka.gateway.about.EventCatalogue.Topic;
import tools.jackson.databind.JsonNode;

class EventCatalogueTest {

    private final JsonNode document = Documents.asyncApi();
    private final EventCatalogue catalogue = EventCatalogue.of(document);

    @Test
    void hasEveryTopicAndTypeOfTheDocument() {
        assertThat(catalogue.topics()).extracting(Topic::address).hasSize(5).contains("samverka.projects.v1");
        List<String> types = catalogue.topics().stream()
                .flatMap(topic -> topic.events().stream())
                .map(Event::type)
                .toList();
        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(
                        document.at("/components/messages").propertyNames());
        assertThat(catalogue.topics().getFirst().key()).isEqualTo("1781/17");
    }

    @Test
    void everythingThatAPageCanLinkToIsThere() {
        Set<String> names =
                new HashSet<>(catalogue.parts().stream().map(Part::name).toList());
        Stream<String> fields = catalogue.parts().stream()
                .flatMap(part -> part.fields().stream())
                .map(Field::part)
                .filter(part -> part != null);
        assertThat(Stream.concat(fields, catalogue.topics().stream().map(Topic::state)))
                .hasSizeGreaterThan(20)
                .isSubsetOf(names);
    }

    @Test
    void tellsWhatAFieldIsInWords() {
        Part state = catalogue.parts().stream()
                .filter(part -> part.name().equals("FeedbackState"))
                .findFirst()
                .orElseThrow();
        assertThat(state.fields())
                .extracting(Field::name, Field::type, Field::part)
                .contains(
                        tuple("useful", "boolean or null", null),
                        tuple("language", "sv or en or null", null),
                        tuple("receivedAt", "string (date-time)", null),
                        tuple("subject", "FeedbackSubject", "FeedbackSubject"),
                        tuple("reply", "FeedbackReply or null", "FeedbackReply"),
                        tuple("uses", "array of FeedbackUse", "FeedbackUse"));
        assertThat(state.fields()).filteredOn(Field::name, "status").allMatch(Field::always);
    }
}
