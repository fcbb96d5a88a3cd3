package org.ehchub.consent.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The frame of every staff screen: its visitor, its clock and GOV.UK Frontend's stylesheet and script. */
@Configuration(proxyBeanMethods = false)
public class ScreensConfiguration implements WebMvcConfigurer {

    private static final String GOVUK_FRONTEND = "classpath:/META-INF/resources/webjars/govuk-frontend/5.11.0/dist/govuk/";

    /** Serves the two files the screens use from the WebJar, at a path that no release of it changes. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/govuk/*")
                .addResourceLocations(GOVUK_FRONTEND)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .resourceChain(true)
                .addTransformer(new NeutralTypeface());
    }

    @Bean
    VisitorAdvice visitorAdvice(List<Menu> menus) {
        return new VisitorAdvice(menus);
    }

    @Bean
    FileTooLargeController fileTooLargeController() {
        return new FileTooLargeController();
    }

    @Bean("uk")
    UkTime ukTime() {
        return new UkTime();
    }
}
