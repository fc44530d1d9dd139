package se.samverka.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PartTest {

    private static final int WALKS = 300;

    record Item(String key, String name) {}

    private final Map<String, Item> items = new TreeMap<>();

    /** Items come, go and are renamed between the steps, those that are looked at and those that are not. */
    @Test
    void aWalkSeesWhatIsThereAllTheTimeOnceWhateverChanges() {
        for (int walk = 0; walk < WALKS; walk++) {
            Random random = new Random(walk);
            items.clear();
            int many = random.nextInt(60);
            for (int i = 0; i < many; i++) {
                put(random);
            }
            Set<String> throughout = new HashSet<>(items.keySet());
            List<String> seen = new ArrayList<>();
            int limit = 1 + random.nextInt(7);
            String next = "";
            while (next != null) {
                JsonNode step = step(limit, next);
                assertThat(step.get("total").asInt()).isEqualTo(items.size());
                step.get("items").forEach(item -> seen.add(item.get("key").asString()));
                next = step.get("next").isNull() ? null : step.get("next").asString();
                for (int change = random.nextInt(6); change > 0; change--) {
                    change(random, throughout);
                }
            }
            assertThat(seen).as("walk %d", walk).doesNotHaveDuplicates().containsAll(throughout);
        }
    }

    private void change(Random random, Set<String> throughout) {
        List<String> keys = List.copyOf(items.keySet());
        String one = keys.isEmpty() ? "" : keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(3)) {
            case 0 -> put(random);
            case 1 -> {
                items.remove(one);
                throughout.remove(one);
            }
            default -> items.computeIfPresent(one, (key, item) -> new Item(key, "renamed " + random.nextInt()));
        }
    }

    private void put(Random random) {
        String key = "1781/å-" + random.nextInt(1_000);
        items.putIfAbsent(key, new Item(key, "name " + random.nextInt()));
    }

    private JsonNode step(int limit, String after) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("after", after);
        return JsonMapper.shared()
                .readTree(Part.of(new Paging(limit, 1), request)
                        .json(items.values(), Item::key)
                        .text());
    }

    @Test
    void theNextStepIsLinkedWithWhatElseWasAskedFor() throws Exception {
        items.put("a", new Item("a", "A"));
        items.put("b", new Item("b", "B"));

        assertThat(link("q=%C3%A5&after=&limit=1")).isEqualTo("</list?q=%C3%A5&limit=1&after=YQ>; rel=\"next\"");
        assertThat(link("after=YQ&limit=1")).as("the last").isNull();
        assertThat(link("limit=1")).as("no walk").isNull();
    }

    private String link(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/list");
        request.setQueryString(query);
        UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> request.addParameter(name, value == null ? "" : value)));
        MockHttpServletResponse response = new MockHttpServletResponse();
        PageAnswer.send(Part.of(new Paging(1, 1), request).json(items.values(), Item::key), request, response);
        return response.getHeader("Link");
    }

    @Test
    void aPageByNumberIsAnsweredAsEver() {
        items.put("a", new Item("a", "A"));
        MockHttpServletRequest request = new MockHttpServletRequest();

        assertThat(Part.of(new Paging(20, 1), request)
                        .json(items.values(), Item::key)
                        .text())
                .isEqualTo("{\"items\":[{\"key\":\"a\",\"name\":\"A\"}],\"page\":1,\"limit\":20,\"total\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after=a!", "after=_w", "after=YQ&after=YQ", "after=&page=1", "after=&sort=name", "after=*"})
    void whatNobodyWasGivenIsRefused(String query) {
        assertRefused(query);
    }

    @Test
    void soIsWhatIsTooLong() {
        assertRefused("after=" + "YQ".repeat(400));
    }

    private static void assertRefused(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (String pair : query.split("&")) {
            request.addParameter(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        assertThatThrownBy(() -> Part.of(new Paging(20, 1), request))
                .isInstanceOfSatisfying(
                        Problem.class, bad -> assertThat(bad.status()).isEqualTo(400));
    }
}
