package se.samverka.gateway.lesson;

/** Wants to know when something about a lesson changed. */
public interface LessonListener {

    /**
     * It changed, or was erased, and {@link Lessons} shows it already.
     *
     * @param municipality code, perhaps of one we do not know
     * @param project id of the project it was learned in
     */
    void lessonChanged(String municipality, String project);
}
