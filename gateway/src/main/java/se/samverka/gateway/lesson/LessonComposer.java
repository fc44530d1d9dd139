package se.samverka.gateway.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;

/** Gives lessons the names of what they point to. */
final class LessonComposer {

    private final Frame frame;
    private final Municipalities municipalities;
    private final ProjectNames projects;

    LessonComposer(Frame frame, Municipalities municipalities, ProjectNames projects) {
        this.frame = frame;
        this.municipalities = municipalities;
        this.projects = projects;
    }

    /** Each with its names; those of municipalities we do not know are left out. */
    List<LessonPage> compose(List<Lesson> lessons) {
        return lessons.stream().flatMap(this::page).toList();
    }

    private Stream<LessonPage> page(Lesson lesson) {
        return municipalities.find(lesson.municipality()).stream()
                .map(place -> new LessonPage(
                        lesson,
                        place,
                        projects.name(lesson.municipality(), lesson.project()).orElse(null),
                        frame.goals().stream()
                                .filter(goal -> lesson.isAbout(goal.number()))
                                .toList(),
                        lesson.usedBy().stream().flatMap(this::user).toList()));
    }

    private Stream<LessonPage.User> user(String key) {
        String[] parts = key.split("/", 2);
        Optional<String> name = projects.name(parts[0], parts[1]);
        return municipalities.find(parts[0]).stream()
                .flatMap(place -> name.stream().map(known -> new LessonPage.User(place, parts[1], known)));
    }
}
