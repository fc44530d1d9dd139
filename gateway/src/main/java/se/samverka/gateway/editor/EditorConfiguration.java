package se.samverka.gateway.editor;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.desk.Errands;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.goal.GoalComposer;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.OwnerSettings;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.PrivatePages;

/** What the pages for those who follow up goals are made of. */
@Configuration(proxyBeanMethods = false)
class EditorConfiguration {

    @Bean
    Office goalsOffice(OwnerClient owners, OwnerSettings settings) {
        return new Office(owners, settings.goalsService());
    }

    @Bean
    Errands goalsErrands(@Qualifier("goalsOffice") Office office, Visits visits, Login login, Receipts receipts) {
        return new Errands(office, visits, login, receipts);
    }

    @Bean
    GoalVisits goalVisits(Visits visits, Named named, Goals goals) {
        return new GoalVisits(visits, named, goals);
    }

    @Bean
    GoalWorkPages goalWorkPages(
            Frame frame, Goals goals, GoalComposer composer, @Qualifier("staffPages") PrivatePages pages) {
        return new GoalWorkPages(frame, goals, composer, pages);
    }

    @Bean
    GoalHistoryPages goalHistoryPages(
            @Qualifier("goalsOffice") Office office,
            Indicators indicators,
            Projects projects,
            Lessons lessons,
            @Qualifier("staffPages") PrivatePages pages) {
        return new GoalHistoryPages(office, new EvidenceNames(indicators, projects, lessons), pages);
    }

    @Bean
    GoalForms goalForms(Indicators indicators, Projects projects, Lessons lessons) {
        return new GoalForms(new EvidenceChoices(indicators, projects, lessons));
    }

    @Bean
    GoalTaskPages goalTaskPages(GoalComposer composer, Clock clock, @Qualifier("staffPages") PrivatePages pages) {
        return new GoalTaskPages(new Preview(composer, clock), pages);
    }
}
