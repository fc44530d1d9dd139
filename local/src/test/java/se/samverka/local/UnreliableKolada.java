package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A Kolada on the wire, with made-up values and bad manners: it is slow, asks to wait at times, now and then breaks an
 * answer, and always breaks those about an indicator whose number ends with 7, each time in another way. Of what is
 * asked for since a day it tells what was {@link #change changed} or {@link #delete deleted}, and nothing else.
 */
final class UnreliableKolada implements AutoCloseable {

    static final int FIRST_YEAR = 2006;
    static final int LAST_YEAR = 2025;

    private static final int PAGE = 500;
    private static final int THROTTLED = 29;
    private static final int BROKEN = 17;
    private static final long SLOWNESS = 20;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger waits = new AtomicInteger();
    private final Map<String, Integer> changed = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final CountDownLatch halted = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final String haltAt;
    private final String title;
    private final HttpServer server;

    /**
     * @param municipality whose group of similar ones there is
     * @param haltAt questions that begin with this indicator are not answered until it {@link #goOn goes on}
     */
    UnreliableKolada(String municipality, String haltAt) {
        this.haltAt = haltAt;
        title = "Liknande kommuner, övergripande, " + municipality + ", 2025";
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v3/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Of its API. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v3";
    }

    /** Returns when it has come to where it halts. */
    void awaitHalt() throws InterruptedException {
        assertThat(halted.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Answers everything from now on. */
    void goOn() {
        over.countDown();
    }

    /** How often it has asked to wait. */
    int waits() {
        return waits.get();
    }

    /** The total of an indicator of the municipality in a year. */
    int total(String id, int year) {
        return changed.getOrDefault(id + "/" + year, year - FIRST_YEAR + Integer.parseInt(id.substring(1)) % 50);
    }

    /** From now on it is another. */
    void change(String id, int year, int total) {
        changed.put(id + "/" + year, total);
    }

    /** From now on the municipality's figures of a year are not there. */
    void delete(String id, int year) {
        deleted.add(id + "/" + year);
    }

    boolean has(String id, int year) {
        return !deleted.contains(id + "/" + year);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = asked.incrementAndGet();
        pause();
        String[] parts = exchange.getRequestURI().getPath().split("/", -1);
        if (number % THROTTLED == 0) {
            waits.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "1");
            send(exchange, 429, "", 0);
        } else if (number % BROKEN == 0) {
            breakOff(exchange, number);
        } else if (parts[2].equals("municipality_groups")) {
            send(exchange, 200, "{\"values\":[{\"id\":\"G1\",\"title\":\"" + title + "\"}],\"next_url\":null}", 0);
        } else {
            List<String> ids = List.of(parts[parts[2].equals("kpi") ? 3 : 4].split(",", -1));
            if (ids.getFirst().equals(haltAt)) {
                halt();
            }
            if (ids.stream().anyMatch(id -> id.endsWith("7"))) {
                breakOff(exchange, number);
            } else {
                send(exchange, 200, parts[2].equals("kpi") ? kpis(ids) : page(exchange.getRequestURI(), ids), 0);
            }
        }
    }

    private void halt() {
        halted.countDown();
        try {
            var unused = over.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void breakOff(HttpExchange exchange, int number) throws IOException {
        switch (number % 3) {
            case 0 -> send(exchange, 500, "", 0);
            case 1 -> send(exchange, 200, "{\"values\":[{\"kpi\":", 0);
            // Fewer bytes than it says.
            default -> send(exchange, 200, "{\"values\":[", 1_000);
        }
    }

    private static void send(HttpExchange exchange, int status, String body, int missing) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length + missing);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static String kpis(List<String> ids) {
        List<String> all = ids.stream()
                .map("{\"id\":\"%1$s\",\"title\":\"Exempelmått %1$s, andel (%%)\"}"::formatted)
                .toList();
        return "{\"values\":[" + String.join(",", all) + "],\"next_url\":null}";
    }

    private String page(URI question, List<String> ids) {
        String query = question.getQuery() == null ? "" : question.getQuery();
        boolean news = query.contains("from_date=");
        List<String> rows = new ArrayList<>();
        for (String area : question.getPath().split("/", -1)[6].split(",", -1)) {
            ids.forEach(id -> IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .filter(year -> news ? isNews(area, id, year) : !own(area) || has(id, year))
                    .forEach(year -> rows.add(row(id, area, year))));
        }
        int page = query.matches(".*\\bpage=\\d+") ? Integer.parseInt(query.replaceFirst(".*\\bpage=", "")) : 0;
        int end = Math.min(rows.size(), (page + 1) * PAGE);
        String next = address().replace("/v3", question.getPath()) + (news ? "?from_date=0&page=" : "?page=");
        return "{\"values\":[%s],\"next_url\":%s}"
                .formatted(
                        String.join(",", rows.subList(page * PAGE, end)),
                        end == rows.size() ? "null" : "\"" + next + (page + 1) + "\"");
    }

    private boolean isNews(String area, String id, int year) {
        return own(area) && (changed.containsKey(id + "/" + year) || !has(id, year));
    }

    private String row(String id, String area, int year) {
        int total = own(area) ? total(id, year) : 40;
        List<String> figures = own(area) && !has(id, year)
                ? List.of(figure("T", "null", true), figure("K", "null", true), figure("M", "null", true))
                : List.of(figure("T", total + ".5", false), figure("K", total + 1, false), figure("M", total, false));
        return "{\"kpi\":\"%s\",\"municipality\":\"%s\",\"period\":%d,\"values\":[%s]}"
                .formatted(id, area, year, String.join(",", figures));
    }

    private static String figure(String gender, Object value, boolean deleted) {
        return "{\"gender\":\"%s\",\"count\":1,\"status\":\"\",\"value\":%s,\"isdeleted\":%b}"
                .formatted(gender, value, deleted);
    }

    private static boolean own(String area) {
        return !area.equals("0000") && !area.startsWith("G");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SLOWNESS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
