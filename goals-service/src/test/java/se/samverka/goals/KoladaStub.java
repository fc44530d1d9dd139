package se.samverka.goals;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A Kolada on the wire, with made-up values and bad manners: it throttles every fourth question, answers in small pages,
 * and fails for every indicator whose number ends with 7, each time in another way. What it has {@link #delete deleted} it
 * tells only who asks for what has changed since a day.
 */
final class KoladaStub implements AutoCloseable {

    private static final int PAGE = 40;
    private static final Pattern PAGE_NUMBER = Pattern.compile("&page=(\\d+)");

    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").extensions(new Answering()));

    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** What the totals are made of; another one, other values. */
    volatile int level = 40;

    KoladaStub() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
    }

    /** Of its API. */
    String address() {
        return "http://127.0.0.1:" + server.port() + "/v3";
    }

    /** Paths and queries of all questions so far. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    /** Answers nothing until the latch is let go. */
    CountDownLatch hold() {
        CountDownLatch held = new CountDownLatch(1);
        gate = held;
        return held;
    }

    /** An area's figures of a year are no longer there. */
    void delete(String id, String area, int year) {
        deleted.add(id + "/" + area + "/" + year);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "kolada";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            awaitGate();
            questions.add(request.getUrl());
            int number = asked.incrementAndGet();
            if (number % 4 == 0) {
                return new ResponseDefinitionBuilder()
                        .withStatus(429)
                        .withHeader("Retry-After", "0")
                        .build();
            }
            URI uri = URI.create(request.getAbsoluteUrl());
            String[] parts = uri.getPath().split("/", -1);
            if (parts[2].equals("municipality_groups")) {
                return json(group());
            }
            List<String> ids = List.of(parts[parts[2].equals("kpi") ? 3 : 4].split(",", -1));
            if (ids.stream().anyMatch(id -> id.endsWith("7"))) {
                return broken(number);
            }
            return json(parts[2].equals("kpi") ? kpis(ids) : page(uri, rows(uri, ids, parts[6].split(",", -1))));
        }

        private void awaitGate() {
            try {
                var unused = gate.await(15, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private ResponseDefinition broken(int number) {
            ResponseDefinitionBuilder answer = new ResponseDefinitionBuilder();
            return switch (number % 3) {
                case 0 -> answer.withStatus(500).build();
                case 1 ->
                    answer.withHeader("Content-Type", "application/json")
                            .withBody("{\"values\":[{")
                            .build();
                default -> answer.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
            };
        }

        private String group() {
            return "{\"values\":[{\"id\":\"G1\",\"title\":\"Liknande kommuner, övergripande, Kristinehamn, 2024\"},"
                    + "{\"id\":\"G2\",\"title\":\"Liknande kommuner, övergripande, Kristinehamn, 2025\"},"
                    + "{\"id\":\"G3\",\"title\":\"Liknande kommuner, skola, Kristinehamn, 2025\"}],\"next_url\":null}";
        }

        private String kpis(List<String> ids) {
            List<String> known = ids.stream()
                    .filter(id -> !id.startsWith("X"))
                    .map("{\"id\":\"%1$s\",\"title\":\"Exempelmått %1$s, andel (%%)\"}"::formatted)
                    .toList();
            return "{\"values\":[" + String.join(",", known) + "],\"next_url\":null}";
        }

        private List<String> rows(URI uri, List<String> ids, String[] areas) {
            boolean news = query(uri).contains("from_date=");
            List<String> rows = new ArrayList<>();
            for (String id : ids) {
                for (String area : areas) {
                    for (int year = 2021; year <= 2025; year++) {
                        boolean gone = deleted.contains(id + "/" + area + "/" + year);
                        if (!gone || news) {
                            rows.add(row(id, area, year, gone));
                        }
                    }
                }
            }
            return rows;
        }

        private String row(String id, String area, int year, boolean gone) {
            String total = gone ? "null" : (level + year - 2021) + ".5";
            return ("{\"kpi\":\"%s\",\"municipality\":\"%s\",\"period\":%d,\"values\":["
                            + "{\"gender\":\"T\",\"count\":1,\"status\":\"\",\"value\":%s,\"isdeleted\":%5$b},"
                            + "{\"gender\":\"K\",\"count\":1,\"status\":\"\",\"value\":null,\"isdeleted\":%5$b}]}")
                    .formatted(id, area, year, total, gone);
        }

        private String page(URI uri, List<String> rows) {
            String query = query(uri);
            Matcher asked = PAGE_NUMBER.matcher(query);
            int page = asked.find() ? Integer.parseInt(asked.group(1)) : 1;
            int end = Math.min(rows.size(), page * PAGE);
            List<String> shown =
                    IntStream.range((page - 1) * PAGE, end).mapToObj(rows::get).toList();
            String next = end == rows.size()
                    ? "null"
                    : "\"%s%s?%s&page=%d\""
                            .formatted(
                                    "http://127.0.0.1:" + server.port(),
                                    uri.getPath(),
                                    asked.replaceFirst(""),
                                    page + 1);
            String name = page % 2 == 0 ? "next_page" : "next_url";
            return "{\"values\":[%s],\"%s\":%s}".formatted(String.join(",", shown), name, next);
        }

        private static String query(URI uri) {
            return uri.getQuery() == null ? "" : uri.getQuery();
        }

        private ResponseDefinition json(String body) {
            return new ResponseDefinitionBuilder()
                    .withHeader("Content-Type", "application/json")
                    .withBody(body)
                    .build();
        }
    }
}
