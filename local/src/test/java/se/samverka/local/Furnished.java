package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipality in which everything has happened once, so that every page has something to show. */
final class Furnished {

    static final String CODE = "1980";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String API = "/api/v1/municipalities/" + CODE;
    private static final String GOAL = API + "/goals/7";
    private static final String HERE = "/kommuner/" + CODE;

    private final Client client;
    private final String token;

    /** Pages that are worth a visit of their own, or that no link leads to. */
    private final List<String> pages = new ArrayList<>();

    private Furnished(Client client, String token) {
        this.client = client;
        this.token = token;
    }

    /** @return Swedish addresses of pages that are worth a visit of their own, or that no link leads to */
    static List<String> furnish(Client client) throws Exception {
        Furnished furnished = new Furnished(client, client.token());
        furnished.goal();
        furnished.projects();
        furnished.feedback();
        furnished.imports();
        return furnished.pages;
    }

    private void imports() throws Exception {
        pages.add(job(
                "indicator-imports",
                "application/json",
                "{\"source\":\"KOLADA\",\"indicators\":[{\"id\":\"N00002\"}]}",
                "kolada"));
        pages.add(job(
                "project-imports", "text/csv", client.get(API + "/projects.csv").body(), "projektfil"));
    }

    /** @return address of the page that shows how far it has come */
    private String job(String what, String type, String body, String word) throws Exception {
        HttpResponse<String> begun =
                client.send("POST", API + "/" + what, type, body, "Authorization", "Bearer " + token);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElseThrow();
        return HERE + "/arbete/" + word + place.substring(place.lastIndexOf('/'));
    }

    private void goal() throws Exception {
        pages.addAll(List.of(HERE + "/mal/7", HERE + "/arbete/mal/7", "/mal/7", "/sok?q=energi", HERE + "/matt"));
        pages.addAll(List.of("/felanmalan", HERE + "/arbete/matt/N00001", HERE + "/arbete/nytt-matt?goal=7"));
        put(API + "/indicators/N00001", 0, """
                {"title":{"sv":"Fossilfri energi, andel (%)","en":"Fossil-free energy, share (%)"},"goals":[7],"unit":"%",
                "direction":"UP","target":{"year":2030,"value":80}}""");
        for (int year = 2019; year <= 2025; year++) {
            int total = 40 + 3 * (year - 2019);
            put(API + "/indicators/N00001/values/" + year, year - 2018, """
                    {"total":%d.5,"women":%d,"men":%d,"state":"VALUE"}""".formatted(total, total + 2, total - 1));
        }
        put(GOAL + "/content", 0, """
                {"title":{"sv":"Energi som räcker"},"sections":[{"heading":{"sv":"Vad vi gör"},
                "body":{"sv":"Vi **byter** oljepannor:\\n\\n- skolor\\n- simhallen\\n\\n[Planen](https://example.org/)"}}],
                "links":[{"title":{"sv":"Energiplanen"},"url":"https://example.org/plan"}],"projectsIncomplete":true}""");
        String gap =
                JSON.readTree(post(GOAL + "/gaps", 1, """
                        {"scope":"LOCAL","reason":{"sv":"Effekttoppar mäts inte."},"owner":"Fastighet","nextCheck":"2027-06-30",
                        "targets":["7.3"]}""").body()).get("id").asString();
        put(GOAL + "/assessment", 2, """
                {"status":"POSITIVE","rationale":{"sv":"Andelen ökar varje år.","en":"The share grows every year."},
                "basis":"MIXED","confidence":"MEDIUM","evidence":[{"kind":"INDICATOR","ref":"N00001"},
                {"kind":"GAP","ref":"%s"}]}""".formatted(gap));
    }

    private void projects() throws Exception {
        String closed = made(API + "/projects", """
                {"name":"Solceller på skolor","kind":"EU_PROJECT","role":"OWNER","status":"ONGOING","goals":[7],"level":"LOCAL",
                "dimension":"ENVIRONMENTAL","amount":{"value":"1200000","currency":"SEK","qualifier":"APPROXIMATE"},
                "partners":[{"name":"Energibolaget","type":"BUSINESS"}],"summary":{"sv":"Fem skolor."},"targets":["7.2"]}""");
        post(closed + "/transitions", 1, "{\"to\":\"ENDED\"}");
        put(closed + "/evaluation", 2, """
                {"expectedEffect":"Halverat köp","observedEffect":"En tredjedel mindre","evidence":"Mätarna",
                "repeat":"Mät först","avoid":"Bygg inte på vintern","unexpected":"Eleverna räknade"}""");
        JsonNode offered = JSON.readTree(post(closed + "/transfers", 3, """
                        {"receivingUnit":"Fastighet","form":"GUIDE","content":"En guide till nästa skola"}""").body());
        post(closed + "/transfers/" + offered.get("id").asString() + "/receipt", 4, """
                {"acceptedBy":"Fastighetschef","takenUp":"Guiden används"}""");
        String lesson = made(closed + "/lessons", """
                {"title":"Mät innan du bygger","text":"Annars vet ingen vad det gav.","goals":[7],"targets":["7.2"]}""");
        post(closed + "/transitions", 5, "{\"to\":\"CLOSED\"}");
        String ongoing = made(API + "/projects", """
                {"name":"Fjärrvärme till hamnen","kind":"PARTNERSHIP_IOP","role":"FUNDER","status":"ONGOING","goals":[7],
                "iop":{"criteria":["Egen idé"],"agreementEnd":"2027-12-31"}}""");
        post(ongoing + "/transfers", 1, """
                {"receivingUnit":"Hamnen","form":"MEETING","content":"Hur avtalet skrevs"}""");
        made(API + "/projects", """
                {"name":"Energirådgivning","kind":"OTHER","role":"OWNER","status":"ENDED","goals":[7]}""");
        made(API + "/projects", """
                {"name":"Vätgas","kind":"OTHER","role":"OWNER","status":"PLANNED","goals":[7,9]}""");
        assertThat(lesson).contains("/lessons/");
        pages.add(HERE + "/arbete/projekt" + ongoing.substring(ongoing.lastIndexOf('/')));
        pages.add(HERE + "/projekt" + closed.substring(closed.lastIndexOf('/')));
    }

    private void feedback() throws Exception {
        String published = said("Bra att det går framåt");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.get(API + "/feedback/" + published, token).statusCode() == 200);
        post(API + "/feedback/" + published + "/decision", 1, "{\"decision\":\"PUBLISH\"}");
        put(API + "/feedback/" + published + "/reply", 2, "{\"text\":\"Tack! Vi fortsätter.\"}");
        said("Ring mig på 070-123 45 67, säger kim@example.org");
        said("Varför är inte skolan i Skultuna med?");
    }

    /** @return id of the case */
    private String said(String text) throws Exception {
        HttpResponse<String> answer =
                client.open("POST", GOAL + "/feedback", "{\"useful\":true,\"comment\":\"" + text + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = JSON.readTree(answer.body());
        pages.add("/arende/" + made.get("token").asString());
        return made.get("id").asString();
    }

    private String made(String path, String body) throws Exception {
        HttpResponse<String> answer = client.post(path, token, "furnished-" + body.hashCode(), body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String path, long version, String body) throws Exception {
        return written("POST", path, version, body);
    }

    private void put(String path, long version, String body) throws Exception {
        written("PUT", path, version, body);
    }

    private HttpResponse<String> written(String method, String path, long version, String body) throws Exception {
        HttpResponse<String> answer = client.write(method, path, token, version, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201);
        return answer;
    }
}
