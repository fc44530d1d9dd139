package se.samverka.gateway.municipality;

import java.util.List;
import java.util.Map;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.project.Dimension;
import se.samverka.gateway.project.Level;
import se.samverka.gateway.project.Projects;

/** Puts overviews together from what is held. */
final class Overviews {

    private final GoalRows rows;
    private final Municipalities municipalities;
    private final Goals goals;
    private final Projects projects;
    private final Feedbacks feedbacks;
    private final Lessons lessons;

    Overviews(
            GoalRows rows,
            Municipalities municipalities,
            Goals goals,
            Projects projects,
            Feedbacks feedbacks,
            Lessons lessons) {
        this.rows = rows;
        this.municipalities = municipalities;
        this.goals = goals;
        this.projects = projects;
        this.feedbacks = feedbacks;
        this.lessons = lessons;
    }

    Overview of(Municipality municipality) {
        return new Overview(
                municipality,
                rows.of(municipality.code()),
                totals(municipality.code()),
                balance(municipality.code()),
                levels(municipality.code()),
                new Overview.Freshness(
                        rows.newest(municipality.code()),
                        projects.changed(municipality.code()),
                        feedbacks.changed(municipality.code())));
    }

    private Overview.Totals totals(String code) {
        Projects.Totals counted = projects.totals(code);
        return new Overview.Totals(
                counted.all(),
                counted.awaitingEvaluation(),
                counted.overdue(),
                counted.followUpsDue(),
                counted.partnerships(),
                lessons.count(code),
                feedbacks.publishedComments(code),
                feedbacks.voices(code));
    }

    private Overview.Balance balance(String code) {
        Map<Dimension, Integer> stated = projects.balance(code);
        int all = projects.totals(code).all();
        return new Overview.Balance(
                stated.getOrDefault(Dimension.SOCIAL, 0),
                stated.getOrDefault(Dimension.ECONOMIC, 0),
                stated.getOrDefault(Dimension.ENVIRONMENTAL, 0),
                all - sum(stated));
    }

    private Overview.Levels levels(String code) {
        Map<Level, Integer> stated = projects.levels(code);
        int all = projects.totals(code).all();
        return new Overview.Levels(
                stated.getOrDefault(Level.LOCAL, 0),
                stated.getOrDefault(Level.REGIONAL, 0),
                stated.getOrDefault(Level.NATIONAL, 0),
                stated.getOrDefault(Level.INTERNATIONAL, 0),
                all - sum(stated));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<MunicipalityRow> all() {
        return municipalities.all().stream()
                .map(one -> new MunicipalityRow(
                        one.code(),
                        one.name(),
                        goals.assessed(one.code()),
                        projects.totals(one.code()).all(),
                        feedbacks.publishedComments(one.code())))
                .toList();
    }
}
