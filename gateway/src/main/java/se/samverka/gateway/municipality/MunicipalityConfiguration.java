package se.samverka.gateway.municipality;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.Html;

/** What shows municipalities. */
@Configuration(proxyBeanMethods = false)
class MunicipalityConfiguration {

    @Bean
    GoalRows goalRows(Frame frame, Goals goals, Indicators indicators, Projects projects, Feedbacks feedbacks) {
        return new GoalRows(frame, goals, indicators, projects, feedbacks);
    }

    @Bean
    Overviews overviews(
            GoalRows rows,
            Municipalities municipalities,
            Goals goals,
            Projects projects,
            Feedbacks feedbacks,
            Lessons lessons) {
        return new Overviews(rows, municipalities, goals, projects, feedbacks, lessons);
    }

    @Bean
    Comparisons comparisons(Municipalities municipalities, Goals goals, Projects projects, Indicators indicators) {
        return new Comparisons(municipalities, goals, projects, indicators);
    }

    @Bean
    MunicipalityPages municipalityPages(Pages pages, Overviews overviews, Html html) {
        return new MunicipalityPages(pages, overviews, html);
    }
}
