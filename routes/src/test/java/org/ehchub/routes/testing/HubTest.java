package org.ehchub.routes.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ehchub.routes.HubApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against one whole hub on free ports, with the agencies and children of {@link TestRegister}. All such
 * tests of a run share it, so each sends ids of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HubFolder.class)
@Import({TestRegister.class, AgencyClients.class, Caseload.class, LedgerCounts.class})
@ExtendWith(NoPersonalDataInLogs.class)
public @interface HubTest {}
