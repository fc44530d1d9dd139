package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies beyond what is held in memory: read as they come, within a limit of their own. */
class StreamedBodiesTest {

    private static final String FILES = Service.NOTES + "/files";

    @Test
    void aBodyBeyondTheCommonLimitIsReadAsItComes() {
        byte[] file = file(NoteService.FILE);
        assertThat(send(file, true)).extracting(HttpResponse::statusCode).isEqualTo(200);
        assertThat(send(file, false).body()).isEqualTo("{\"bytes\":" + NoteService.FILE + "}");
        assertThat(send(new byte[0], true).body()).isEqualTo("{\"bytes\":0}");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void beyondItsOwnLimitItIsRefusedWhetherItTellsItsLengthOrNot(boolean told) {
        HttpResponse<String> answer = send(file(NoteService.FILE + 1), told);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theAnswerComesThoughTheRestWasNotRead() {
        byte[] file = file(NoteService.FILE);
        file[10] = '!';
        assertThat(send(file, true).statusCode()).isEqualTo(400);
        assertThat(send(file, false).body()).contains("A line is wrong.");
    }

    @Test
    void whoMayNotOrSendsSomethingElseIsToldWithoutItsBeingRead() {
        byte[] file = file(NoteService.FILE);
        assertThat(Service.send(Service.at(FILES)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofByteArray(file)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Service.send(request("application/json").POST(BodyPublishers.ofByteArray(file)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(Service.send(request("text/plain")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(file)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(Service.send(request("*/*").POST(BodyPublishers.ofByteArray(file)))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void whoAsksBeforeSendingIsAnsweredToo() {
        byte[] file = file(NoteService.FILE);
        file[10] = '!';
        assertThat(Service.send(request("text/plain").expectContinue(true).POST(BodyPublishers.ofByteArray(file)))
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> send(byte[] file, boolean told) {
        return Service.send(request("text/plain")
                .POST(
                        told
                                ? BodyPublishers.ofByteArray(file)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))));
    }

    private static HttpRequest.Builder request(String type) {
        return Service.asEditor(FILES).header("Content-Type", type);
    }

    private static byte[] file(int length) {
        byte[] file = new byte[length];
        Arrays.fill(file, (byte) 'x');
        return file;
    }
}
