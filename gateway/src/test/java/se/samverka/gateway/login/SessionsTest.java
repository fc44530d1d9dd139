package se.samverka.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.util.unit.DataSize;

/** Sessions of strangers take what they may and no more, and do not push out those of people at work. */
class SessionsTest {

    private final MapSessionRepository sessions = new SessionConfiguration()
            .sessions(new SessionSettings(Duration.ofHours(2), false, DataSize.ofMegabytes(1)));

    @Test
    void aFloodOfStrangersEndsNobodysWork() {
        MapSession atWork = session(0);
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            strangers.add(session(0).getId());
            sessions.findById(atWork.getId());
        }
        assertThat(sessions.findById(atWork.getId())).isNotNull();
        assertThat(strangers.stream().filter(id -> sessions.findById(id) != null))
                .hasSizeLessThan(120);
    }

    @Test
    void whatWasTypedCountsToo() {
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drafts.add(session(100_000).getId());
        }
        assertThat(drafts.stream().filter(id -> sessions.findById(id) != null)).hasSizeLessThan(6);
    }

    private MapSession session(int typed) {
        MapSession session = sessions.createSession();
        if (typed > 0) {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/x");
            request.addParameter("text", "x".repeat(typed));
            request.addParameter("_csrf", "token");
            Drafts.keep(request);
            String name = request.getSession().getAttributeNames().nextElement();
            session.setAttribute(name, request.getSession().getAttribute(name));
        }
        sessions.save(session);
        return session;
    }
}
