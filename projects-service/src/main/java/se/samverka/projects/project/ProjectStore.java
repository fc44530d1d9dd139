package se.samverka.projects.project;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.outbox.AggregateType;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Outbox;
import se.samverka.projects.register.RegisterKey;

/** Where projects are kept, by what they are found, and how they are told of. */
@Configuration(proxyBeanMethods = false)
class ProjectStore implements AggregateType<Project> {

    /** The mark of every project, with the time of its registration. */
    static final String REGISTERED = "registered";

    @Bean
    Aggregates<Project> storedProjects(Outbox outbox) {
        return outbox.aggregates(this);
    }

    @Override
    public String collection() {
        return "projects";
    }

    @Override
    public String topic() {
        return "samverka.projects.v1";
    }

    @Override
    public String source() {
        return "/samverka/projects";
    }

    @Override
    public Class<Project> stateClass() {
        return Project.class;
    }

    @Override
    public PublicProject publicState(String key, long version, Project project) {
        return PublicProject.of(RegisterKey.parse(key), version, project);
    }

    @Override
    public Set<String> markNames() {
        return Set.of(REGISTERED);
    }

    @Override
    public Map<String, Instant> marks(Project project) {
        return Map.of(REGISTERED, project.life().registeredAt());
    }

    /** Registered after the backup: nobody knows what it was, and its id stays taken. */
    @Override
    public Change<Project> lost() {
        return Change.erasure(new ProjectEvent.Erased().type());
    }
}
