package se.samverka.gateway.staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.lesson.Lesson;
import se.samverka.gateway.lesson.LessonQuery;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Projects;

/** The lessons that somebody at work needs: those of the project, and those of all municipalities to draw on. */
final class LessonShelf {

    private static final int SHOWN = 20;
    private static final int MOST_CHOSEN = 50;

    private final Lessons lessons;
    private final Projects projects;
    private final Municipalities municipalities;

    LessonShelf(Lessons lessons, Projects projects, Municipalities municipalities) {
        this.lessons = lessons;
        this.projects = projects;
        this.municipalities = municipalities;
    }

    /** @param choices to choose from @param found how many there are, with those that are not shown */
    record Found(List<Choice> choices, int found) {}

    /** What was learned in a project, newest first. */
    List<Lesson> learned(ProjectState project) {
        return lessons.of(project.municipality(), project.id());
    }

    /** What it drew on, as far as that is still there. */
    List<Lesson> consulted(ProjectState project) {
        return project.consultedLessons().stream()
                .flatMap(used -> lessons.find(used.lesson()).stream())
                .toList();
    }

    /** Lessons to draw on: those chosen already, and the first that are found. @param typed what is searched for, and what is chosen */
    Found find(ProjectState project, Typed typed) {
        Set<Lesson> shown = typed.all(LessonForms.CHOSEN).stream()
                .limit(MOST_CHOSEN)
                .flatMap(key -> lessons.find(key).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Lesson> found = found(project, words(typed));
        found.stream().limit(SHOWN).forEach(shown::add);
        return new Found(shown.stream().flatMap(this::choice).toList(), found.size());
    }

    /** Without those of the project itself, and those it drew on before. */
    private List<Lesson> found(ProjectState project, String words) {
        Set<String> before = project.consultedLessons().stream()
                .map(ProjectState.Consultation::lesson)
                .collect(Collectors.toSet());
        return lessons.of(new LessonQuery(words.isEmpty() ? null : words, null, null, null)).stream()
                .filter(lesson -> !before.contains(lesson.key()))
                .filter(lesson -> !project.key().equals(lesson.municipality() + "/" + lesson.project()))
                .toList();
    }

    private Stream<Choice> choice(Lesson lesson) {
        return municipalities.find(lesson.municipality()).stream()
                .map(place -> new Choice(lesson.key(), language -> label(lesson, place), null).more(lesson.text()));
    }

    private String label(Lesson lesson, Municipality place) {
        String from = projects.name(lesson.municipality(), lesson.project())
                .map(name -> ", " + name)
                .orElse("");
        return lesson.title() + " (" + place.name() + from + ")";
    }

    private static String words(Typed typed) {
        String words = typed.text(LessonForms.SEARCH);
        return words.substring(0, Math.min(words.length(), LessonForms.WORDS));
    }
}
