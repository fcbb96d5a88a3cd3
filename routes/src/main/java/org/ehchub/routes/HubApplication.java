package org.ehchub.routes;

import org.ehchub.consent.ConsentConfiguration;
import org.ehchub.consent.web.OfficerApiConfiguration;
import org.ehchub.consent.web.OfficerConfiguration;
import org.ehchub.consent.web.RegistryScreensConfiguration;
import org.ehchub.consent.web.ScreensConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The hub. */
@SpringBootApplication
@Import({
    ConsentConfiguration.class,
    ScreensConfiguration.class,
    OfficerConfiguration.class,
    RegistryScreensConfiguration.class,
    OfficerApiConfiguration.class
})
public class HubApplication {

    /** Starts the hub. */
    public static void main(String[] arguments) {
        SpringApplication.run(HubApplication.class, arguments);
    }
}
