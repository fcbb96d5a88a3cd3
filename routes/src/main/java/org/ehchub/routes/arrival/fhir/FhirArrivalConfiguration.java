package org.ehchub.routes.arrival.fhir;

import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirInboundTranslator;
import org.ehchub.routes.arrival.ArrivalDesk;
import org.ehchub.routes.arrival.ArrivalRefusals;
import org.ehchub.routes.audit.AuditEventReader;
import org.ehchub.routes.consents.ConsentDoor;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.platform.machines.ErrorForm;
import org.ehchub.routes.platform.machines.MachineErrors;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves FHIR R4 under {@code /fhir/R4}. */
@Configuration(proxyBeanMethods = false)
public class FhirArrivalConfiguration {

    @Bean
    ErrorForm outcomeForm() {
        return new OutcomeForm(FhirFormat.CONTEXT);
    }

    @Bean
    ServletRegistrationBean<HubFhirServer> fhirServer(
            ArrivalDesk desk,
            ArrivalRefusals refusals,
            JournalViews journal,
            AuditEventReader audit,
            ConsentDoor consents,
            MachineErrors errors) {
        BundlePush push = new BundlePush(new BundleIntake(new FhirInboundTranslator(), desk, refusals));
        HubFhirServer server = new HubFhirServer(
                FhirFormat.CONTEXT,
                new BodyParser(FhirFormat.CONTEXT),
                errors,
                push,
                new TaskReader(journal),
                audit,
                consents);
        ServletRegistrationBean<HubFhirServer> registration = new ServletRegistrationBean<>(server, "/fhir/R4/*");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
