package se.samverka.gateway.project;

import java.util.List;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.lesson.LessonView;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Html;

/** The projects' part of the gateway, put together without Spring. */
public final class ProjectView {

    private final States<ProjectState> states = new States<>();
    private final Projects projects = new Projects(states);
    private final LessonView lessons = new LessonView();

    /** What is known of them. */
    public Projects projects() {
        return projects;
    }

    /** What feeds it. */
    public TopicView topic(ProjectListener... listeners) {
        return ProjectTopic.of(states, projects, List.of(listeners));
    }

    /** The lessons it shows. */
    LessonView lessons() {
        return lessons;
    }

    ProjectPages pages(Pages pages, Feedbacks feedbacks, Frame frame, Html html) {
        return new ProjectPages(
                pages, projects, new ProjectComposer(projects, feedbacks, lessons.lessons(), frame), html);
    }
}
