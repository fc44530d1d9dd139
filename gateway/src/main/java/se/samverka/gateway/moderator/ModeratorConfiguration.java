package se.samverka.gateway.moderator;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.letterbox.Places;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.OwnerSettings;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.PrivatePages;

/** What moderators' pages are made of. */
@Configuration(proxyBeanMethods = false)
class ModeratorConfiguration {

    @Bean
    FeedbackOffice feedbackOffice(OwnerClient owners, OwnerSettings settings) {
        return new FeedbackOffice(new Office(owners, settings.feedbackService()));
    }

    @Bean
    CaseForms caseForms(Frame frame, Goals goals, Projects projects) {
        return new CaseForms(new Uses(frame, goals, projects));
    }

    @Bean
    QueuePages queuePages(
            FeedbackOffice office,
            Feedbacks feedbacks,
            Places places,
            Clock clock,
            @Qualifier("staffPages") PrivatePages pages) {
        return new QueuePages(office, feedbacks, places, clock, pages);
    }

    @Bean
    CasePages casePages(
            FeedbackOffice office,
            Places places,
            CaseForms forms,
            Clock clock,
            @Qualifier("staffPages") PrivatePages pages) {
        return new CasePages(office, places, forms, clock, pages);
    }

    @Bean
    DisclosurePages disclosurePages(FeedbackOffice office, Places places, @Qualifier("staffPages") PrivatePages pages) {
        return new DisclosurePages(office, places, pages);
    }

    @Bean
    StepPages stepPages(CaseForms forms, CasePages cases, @Qualifier("staffPages") PrivatePages pages) {
        return new StepPages(forms, cases, pages);
    }
}
