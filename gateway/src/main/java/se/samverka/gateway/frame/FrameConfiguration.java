package se.samverka.gateway.frame;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fixed data, read once. */
@Configuration(proxyBeanMethods = false)
class FrameConfiguration {

    @Bean
    Frame frame() {
        return Frame.load();
    }

    @Bean
    Municipalities municipalities() {
        return Municipalities.load();
    }

    @Bean
    Named named(Frame frame, Municipalities municipalities) {
        return new Named(frame, municipalities);
    }
}
