package se.samverka.gateway.editor;

import java.io.IOException;
import java.util.List;
import se.samverka.gateway.desk.Above;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.goal.GoalComposer;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;

/** Shows goals to those who work with them. */
final class GoalWorkPages {

    private final Frame frame;
    private final Goals goals;
    private final GoalComposer composer;
    private final PrivatePages pages;

    GoalWorkPages(Frame frame, Goals goals, GoalComposer composer, PrivatePages pages) {
        this.frame = frame;
        this.goals = goals;
        this.composer = composer;
        this.pages = pages;
    }

    /** All 17. */
    void showAll(Visit visit) throws IOException {
        String code = visit.municipality().code();
        Language language = visit.language();
        List<GoalsWork.Row> rows = frame.goals().stream()
                .map(goal -> new GoalsWork.Row(
                        goal.number(),
                        goal.name(),
                        goals.glance(code, goal.number()),
                        Addresses.workingOnGoal(language, code, goal.number())))
                .toList();
        Here here = Here.at(
                language,
                visit.words().of("editor.goalsOf", visit.municipality().name()),
                other -> Addresses.workingOnGoals(other, code),
                Above.work(visit));
        pages.show(200, "goalsWork", here, new GoalsWork(visit.desk(), visit.municipality(), rows), visit.response());
    }

    /** One of them. */
    void show(GoalAtWork work, Receipts.Seen seen) throws IOException {
        Visit visit = work.visit();
        Language language = visit.language();
        Here here = Here.at(language, visit.words().of("editor.work", work.name(language)), work::address, work.way());
        GoalWork page = new GoalWork(
                visit.desk(),
                language,
                composer.preview(visit.municipality(), work.goal(), work.state()),
                work.address(language),
                work.historyAddress(language),
                Addresses.goal(language, work.code(), work.goal().number()),
                seen.done(),
                seen.late());
        pages.show(200, "goalWork", here, page, visit.response());
    }
}
