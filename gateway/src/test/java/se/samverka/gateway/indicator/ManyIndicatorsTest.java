package se.samverka.gateway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManyIndicatorsTest {

    @Test
    void everyFigureOfEveryMunicipalityIsWhereItBelongs() throws UnreadableRecord {
        List<Incoming> events = new ManyIndicators(30, 20, 20).events().toList();
        IndicatorView view = new IndicatorView();
        TopicView topic = view.topic();
        for (Incoming event : events) {
            topic.apply(event);
        }

        for (Incoming event : events) {
            JsonNode sent = JsonMapper.shared().readTree(event.value());
            Indicator held = view.indicators()
                    .known(sent.get("municipality").asString(), sent.get("id").asString());
            for (int i = 0; i < 20; i++) {
                Value value = held.values().values().get(i);
                assertThat(value.total()).isEqualByComparingTo(figure(sent, "/values/" + i + "/total"));
                assertThat(value.women()).isEqualByComparingTo(figure(sent, "/values/" + i + "/women"));
                assertThat(value.men()).isEqualByComparingTo(figure(sent, "/values/" + i + "/men"));
                assertThat(held.comparisons().getFirst().values().in(value.year()))
                        .isEqualByComparingTo(figure(sent, "/comparisons/0/values/" + i + "/total"));
            }
        }
        assertThat(view.indicators().of("1029")).hasSize(20);
        assertThat(view.indicators().of("1029", 1)).extracting(Indicator::id).containsExactly("N10000", "N10017");
        assertThat(view.indicators().of("1030")).isEmpty();
    }

    private static BigDecimal figure(JsonNode sent, String at) {
        return sent.at(at).decimalValue();
    }
}
