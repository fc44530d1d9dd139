package se.samverka.gateway.goal;

import java.util.Set;
import se.samverka.gateway.feedback.FeedbackListener;
import se.samverka.gateway.feedback.PublishedComment;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.indicator.IndicatorListener;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.lesson.LessonListener;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.project.ProjectListener;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;

/** The goal pages, as JSON and as HTML. */
final class GoalPages implements GoalListener, ProjectListener, FeedbackListener, IndicatorListener, LessonListener {

    private final Pages pages;
    private final Goals goals;
    private final GoalComposer composer;
    private final Html html;

    GoalPages(Pages pages, Goals goals, GoalComposer composer, Html html) {
        this.pages = pages;
        this.goals = goals;
        this.composer = composer;
        this.html = html;
    }

    @Override
    public void projectChanged(String municipality, String id, Set<Integer> shownUnder) {
        drop(municipality, shownUnder);
        drop(municipality, goals.restingOn(municipality, EvidenceKind.PROJECT, id));
        goalChanged(municipality, StandIns.GOAL);
    }

    @Override
    public void indicatorChanged(String municipality, String id, Set<Integer> measured) {
        drop(municipality, measured);
        drop(municipality, goals.restingOn(municipality, EvidenceKind.INDICATOR, id));
    }

    @Override
    public void lessonChanged(String municipality, String project) {
        drop(municipality, goals.restingOn(municipality, EvidenceKind.LESSON, null));
    }

    @Override
    public void feedbackChanged(String municipality, Subject subject) {
        if (subject.goal() != null) {
            goalChanged(municipality, subject.goal());
        }
    }

    @Override
    public void goalChanged(String municipality, int goal) {
        pages.drop(apiPath(municipality, goal));
        for (Language language : Language.values()) {
            pages.drop(Addresses.goal(language, municipality, goal));
        }
    }

    private void drop(String municipality, Set<Integer> affected) {
        affected.forEach(goal -> goalChanged(municipality, goal));
    }

    Page json(Municipality municipality, Goal goal) {
        return pages.view(apiPath(municipality.code(), goal.number()), () -> {
            GoalPage page = composer.compose(municipality, goal);
            return Page.of(Kind.JSON, page.version(), Json.bytes(page));
        });
    }

    Page html(Municipality municipality, Goal goal, Language language) {
        return pages.view(Addresses.goal(language, municipality.code(), goal.number()), () -> {
            GoalPage page = composer.compose(municipality, goal);
            return Page.of(Kind.HTML, page.version(), html.render("goal", here(page, language), page));
        });
    }

    Page feedback(Municipality municipality, Goal goal, Part part) {
        return pages.passing(() -> part.json(composer.comments(municipality, goal), PublishedComment::id));
    }

    private static Here here(GoalPage page, Language language) {
        String code = page.municipality().code();
        Words words = Words.in(language);
        String title = words.of(
                "goal.pageTitle",
                page.goal().number(),
                page.goal().name().in(language),
                page.municipality().name());
        return Here.at(
                language,
                title,
                other -> Addresses.goal(other, code, page.goal().number()),
                Here.municipalities(language),
                Here.municipality(language, page.municipality()));
    }

    private static String apiPath(String municipality, int goal) {
        return "/api/v1/municipalities/" + municipality + "/goals/" + goal;
    }
}
