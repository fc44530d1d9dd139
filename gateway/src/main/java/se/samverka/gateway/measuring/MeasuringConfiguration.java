package se.samverka.gateway.measuring;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.site.PrivatePages;

/** What the pages for those who enter indicators are made of. */
@Configuration(proxyBeanMethods = false)
class MeasuringConfiguration {

    @Bean
    IndicatorVisits indicatorVisits(Visits visits, Indicators indicators) {
        return new IndicatorVisits(visits, indicators);
    }

    @Bean
    IndicatorForms indicatorForms(Frame frame) {
        return new IndicatorForms(frame);
    }

    @Bean
    IndicatorTaskPages indicatorTaskPages(@Qualifier("staffPages") PrivatePages pages) {
        return new IndicatorTaskPages(pages);
    }

    @Bean
    IndicatorWorkPages indicatorWorkPages(
            Frame frame, Indicators indicators, @Qualifier("staffPages") PrivatePages pages) {
        return new IndicatorWorkPages(frame, indicators, pages);
    }
}
