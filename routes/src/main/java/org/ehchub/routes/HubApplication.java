package org.ehchub.routes;

import org.ehchub.consent.ConsentConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The hub. */
@SpringBootApplication
@Import(ConsentConfiguration.class)
public class HubApplication {

    /** Starts the hub. */
    public static void main(String[] arguments) {
        SpringApplication.run(HubApplication.class, arguments);
    }
}
