package se.samverka.gateway.desk;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.gateway.site.PrivatePages;

/** What the pages for people at work have in common. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Receipts receipts(ReadYourWrites written) {
        return new Receipts(written);
    }

    @Bean
    Visits visits(Named named, Login login, @Qualifier("staffPages") PrivatePages pages, Pages view) {
        return new Visits(named, login, pages, view);
    }
}
