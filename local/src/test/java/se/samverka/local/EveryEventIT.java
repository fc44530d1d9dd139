package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the other journeys do not come by: everything else that a municipality can decide, so that each type of event is on its topic. */
@ExtendWith(RunningSuite.Extension.class)
class EveryEventIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HERE = "/api/v1/municipalities/2281";
    private static final String GOAL = HERE + "/goals/6";

    private final Client client;
    private String token;

    EveryEventIT(RunningSuite suite) {
        this.client = suite.client;
    }

    @BeforeEach
    void logIn() throws Exception {
        token = client.token();
    }

    @Test
    void aGoalIsAssessedDescribedAndItsGapsKept() throws Exception {
        write("PUT", GOAL + "/assessment", 0, Client.assessment(1));
        write("PUT", GOAL + "/content", 1, """
                {"sections":[{"heading":{"sv":"Vatten"},"body":{"sv":"Det är **rent**."}}],"links":[]}""");
        String gap = write("POST", GOAL + "/gaps", 2, "{\"scope\":\"LOCAL\",\"reason\":{\"sv\":\"Mäts inte\"}}")
                .at("/gaps/0/id")
                .asString();
        write("PUT", GOAL + "/gaps/" + gap, 3, "{\"scope\":\"LOCAL\",\"reason\":{\"sv\":\"Mäts sällan\"}}");
        write("POST", GOAL + "/gaps/" + gap + "/closing", 4, "{\"reason\":\"Mäts nu\"}");
        assertThat(client.json(GOAL).get("version").asInt()).isEqualTo(5);
    }

    @Test
    void anIndicatorIsDefinedMeasuredAndRemoved() throws Exception {
        String indicator = HERE + "/indicators/LOKAL1";
        write(
                "PUT",
                indicator,
                0,
                "{\"title\":{\"sv\":\"Läckage\"},\"goals\":[6],\"unit\":\"%\",\"direction\":\"DOWN\"}");
        write("PUT", indicator + "/values/2025", 1, "{\"total\":12.5,\"state\":\"VALUE\"}");
        assertThat(client.write("DELETE", indicator, token, 2, "").statusCode()).isEqualTo(204);
        assertThat(client.get(indicator).statusCode()).isEqualTo(404);
    }

    @Test
    void aProjectIsChangedStartedAndCancelledAndAnotherErased() throws Exception {
        String project = made(HERE + "/projects", "{\"name\":\"Brunnen\",\"kind\":\"OTHER\",\"role\":\"OWNER\"}");
        write("PUT", project, 1, "{\"name\":\"Brunnarna\",\"kind\":\"OTHER\",\"role\":\"OWNER\"}");
        write("POST", project + "/transitions", 2, "{\"to\":\"ONGOING\"}");
        String lesson = made(project + "/lessons", "{\"title\":\"Gräv\",\"text\":\"På sommaren.\"}");
        write("PUT", lesson, 1, "{\"title\":\"Gräv\",\"text\":\"På hösten.\"}");
        assertThat(client.write("DELETE", lesson, token, 2, "").statusCode()).isEqualTo(204);
        write("POST", project + "/transitions", 3, "{\"to\":\"CANCELLED\"}");
        assertThat(client.json(project).get("status").asString()).isEqualTo("CANCELLED");
        assertThat(client.write("DELETE", project, token, 4, "").statusCode()).isEqualTo(204);
        assertThat(client.get(project).statusCode()).isEqualTo(410);
    }

    @Test
    void whatWasTakenUpIsFollowedUp() throws Exception {
        String project = made(
                HERE + "/projects",
                "{\"name\":\"Dammen\",\"kind\":\"LEADER\",\"role\":\"OWNER\",\"status\":\"ENDED\"}");
        String transfer = project + "/transfers/"
                + write(
                                "POST",
                                project + "/transfers",
                                1,
                                "{\"receivingUnit\":\"Park\",\"form\":\"GUIDE\",\"content\":\"Skötseln\"}")
                        .get("id")
                        .asString();
        write("POST", transfer + "/receipt", 2, "{\"acceptedBy\":\"Enhetschef\",\"takenUp\":\"Allt\"}");
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Stockholm")).toString();
        write("POST", transfer + "/follow-ups", 3, "{\"checkedOn\":\"" + today + "\",\"outcome\":\"ADOPTED\"}");
    }

    private String made(String path, String body) throws Exception {
        HttpResponse<String> made = client.post(path, token, path.hashCode() + "-" + body.hashCode(), body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode write(String method, String path, long version, String body) throws Exception {
        HttpResponse<String> answer = client.write(method, path, token, version, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isIn(200, 201);
        return JSON.readTree(answer.body());
    }
}
