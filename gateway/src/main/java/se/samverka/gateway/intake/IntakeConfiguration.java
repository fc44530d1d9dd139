package se.samverka.gateway.intake;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.OwnerSettings;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.http.StreamedBody;
import se.samverka.kit.problem.Problems;

/** What the pages by which much comes in are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    private static final int IN_MEMORY = 64 * 1024;

    @Bean
    FetchPages fetchPages(Frame frame, Indicators indicators, @Qualifier("staffPages") PrivatePages pages) {
        return new FetchPages(new FetchForm(frame), indicators, pages);
    }

    @Bean
    FilePages filePages(IntakeSettings settings, Projects projects, @Qualifier("staffPages") PrivatePages pages) {
        return new FilePages(new FileRows(projects), pages, settings.maxFile());
    }

    @Bean
    KeptFiles keptFiles() {
        return new KeptFiles();
    }

    @Bean
    FileOffice fileOffice(OwnerClient owners, OwnerSettings settings) {
        return new FileOffice(new Office(owners, settings.projectsService()));
    }

    /** The server takes forms with files apart, what is large of them on disk: see {@link LargeForms} for which. */
    @Bean
    MultipartConfigElement multipartConfig(IntakeSettings settings) {
        long most = settings.maxForm().toBytes();
        return new MultipartConfigElement("", most, most, IN_MEMORY);
    }

    /** Before the security's chains. */
    @Bean
    FilterRegistrationBean<LargeForms> largeForms(IntakeSettings settings, Problems problems) {
        FilterRegistrationBean<LargeForms> registration =
                new FilterRegistrationBean<>(new LargeForms(settings.maxForm(), problems));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    StreamedBody swedishProjectFile(IntakeSettings settings) {
        return new StreamedBody(HttpMethod.POST, "/kommuner/{m}/arbete/projektfil", settings.maxForm());
    }

    @Bean
    StreamedBody englishProjectFile(IntakeSettings settings) {
        return new StreamedBody(HttpMethod.POST, "/en/municipalities/{m}/work/project-file", settings.maxForm());
    }
}
