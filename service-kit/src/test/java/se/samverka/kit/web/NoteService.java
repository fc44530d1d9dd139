package se.samverka.kit.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.http.StreamedBody;
import se.samverka.kit.security.AccessRules;
import se.samverka.kit.security.Role;

/** The smallest service there can be. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
@Import({ServiceKit.class, NoteController.class})
class NoteService {

    /** Most bytes of a file, far beyond those of any other body. */
    static final int FILE = 3_000_000;

    @Bean
    StreamedBody files() {
        return new StreamedBody(POST, "/api/v1/municipalities/{m}/notes/files", DataSize.ofBytes(FILE));
    }

    @Bean
    KeptSpans keptSpans() {
        return new KeptSpans();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.builder()
                .publicRead("/api/v1/municipalities/{m}/notes")
                .require(Role.EDITOR, GET, "/api/v1/municipalities/{m}/notes/{id}")
                .require(Role.EDITOR, GET, "/api/v1/municipalities/{m}/notes/{id}/status/{status}")
                .require(Role.EDITOR, PUT, "/api/v1/municipalities/{m}/notes/{id}")
                .require(
                        Role.EDITOR, POST, "/api/v1/municipalities/{m}/notes", "/api/v1/municipalities/{m}/notes/files")
                .build();
    }
}
