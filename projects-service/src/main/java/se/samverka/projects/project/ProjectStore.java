package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** The mark of a project of which there will be something to tell, with the time of that. */
    static final String REMINDER = "reminder";

    /** The mark of a project whose evaluation is or will be overdue, with the time from which it is. */
    static final String OVERDUE = "overdue";

    /** The mark of a project with a transfer that is to be followed up, with the time from which it is. */
    static final String FOLLOW_UP = "followup";

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
        return Set.of(REGISTERED, REMINDER, OVERDUE, FOLLOW_UP);
    }

    @Override
    public Map<String, Instant> marks(Project project) {
        Map<String, Instant> marks = new HashMap<>();
        marks.put(REGISTERED, project.life().registeredAt());
        put(marks, REMINDER, project.nextReminder());
        put(
                marks,
                OVERDUE,
                project.deadline() == null ? null : project.deadline().due().plusDays(1));
        put(marks, FOLLOW_UP, project.nextFollowUp());
        return marks;
    }

    private static void put(Map<String, Instant> marks, String name, @Nullable LocalDate from) {
        if (from != null) {
            marks.put(name, Moment.startOf(from));
        }
    }

    /** Registered after the backup: nobody knows what it was, and its id stays taken. */
    @Override
    public Change<Project> lost() {
        return Change.erasure(new ProjectEvent.Erased().type());
    }
}
