package se.samverka.gateway.staff;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.OwnerSettings;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.PrivatePages;

/** What staff pages are made of. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    Places workPlaces(Named named, Municipalities municipalities, Projects projects, Lessons lessons, Pages pages) {
        return new Places(named, municipalities, projects, lessons, pages);
    }

    @Bean
    LessonShelf lessonShelf(Lessons lessons, Projects projects, Municipalities municipalities) {
        return new LessonShelf(lessons, projects, municipalities);
    }

    @Bean
    WorkComposer workComposer(Projects projects, LessonShelf shelf) {
        return new WorkComposer(projects, shelf);
    }

    @Bean
    ProjectOffice projectOffice(OwnerClient owners, OwnerSettings settings) {
        return new ProjectOffice(new Office(owners, settings.projectsService()));
    }

    @Bean
    TaskPages taskPages(Frame frame, LessonShelf shelf, Login login, @Qualifier("staffPages") PrivatePages pages) {
        return new TaskPages(new ProjectForms(frame), shelf, login, pages);
    }
}
