package org.ehchub.routes.demo;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.demo.cast.DemoAgencies;
import org.ehchub.routes.demo.cast.Northmere;
import org.ehchub.routes.demo.standins.AdviceSender;
import org.ehchub.routes.demo.standins.CaseDatabase;
import org.ehchub.routes.demo.standins.CaseSystem;
import org.ehchub.routes.demo.standins.CollegeService;
import org.ehchub.routes.demo.standins.MachineDoor;
import org.ehchub.routes.demo.standins.SocialCareDatabase;
import org.ehchub.routes.demo.standins.TrustService;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the demo together; without the profile there is none. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoConfiguration {

    @Bean
    TrustService demoTrustService(DemoProperties properties) {
        return new TrustService(properties.trustPort());
    }

    @Bean
    CollegeService demoCollegeService(DemoProperties properties) {
        return new CollegeService(properties.collegePort());
    }

    /** Makes the certificates before the machines' port opens with one of them. */
    @Bean
    DemoCertificates demoCertificates(DemoProperties properties, Clock clock) {
        return DemoCertificates.in(properties.certificates(), DemoAgencies.IDS, clock);
    }

    @Bean
    Northmere northmere(
            AgencyRegister agencies,
            SharingAgreements agreements,
            ChildRegister children,
            Circle circle,
            ConsentRegistry consents,
            KnownPeople people,
            AdviceRequests requests,
            Objections objections,
            ParentsTold parentsTold,
            TransactionTemplate transaction,
            Clock clock) {
        return new Northmere(
                agencies,
                agreements,
                children,
                circle,
                consents,
                people,
                requests,
                objections,
                parentsTold,
                transaction,
                clock);
    }

    @Bean
    MachineDoor trustDoor(DemoCertificates certificates, MachinesConnector machines) {
        return door(DemoAgencies.TRUST, certificates, machines);
    }

    @Bean
    MachineDoor socialCareDoor(DemoCertificates certificates, MachinesConnector machines) {
        return door(DemoAgencies.SOCIAL_CARE, certificates, machines);
    }

    @Bean
    MachineDoor educationDoor(DemoCertificates certificates, MachinesConnector machines) {
        return door(DemoAgencies.EDUCATION, certificates, machines);
    }

    private static MachineDoor door(AgencyId agency, DemoCertificates certificates, MachinesConnector machines) {
        return new MachineDoor(
                () -> URI.create("https://localhost:" + machines.port()),
                certificates.identity(agency),
                certificates.password());
    }

    @Bean
    CaseDatabase demoCaseDatabase(DemoProperties properties, Clock clock) {
        return new CaseDatabase(properties.folder().resolve("education.db"), DemoAgencies.EDUCATION, clock);
    }

    @Bean
    SocialCareDatabase demoSocialCareDatabase(DemoProperties properties) {
        return new SocialCareDatabase(properties.folder().resolve("social-care.db"));
    }

    @Bean
    StandIns standIns(
            MachineDoor trustDoor,
            MachineDoor socialCareDoor,
            MachineDoor educationDoor,
            CaseDatabase caseDatabase,
            DemoProperties properties,
            Clock clock) {
        return new StandIns(
                new AdviceSender(
                        DemoAgencies.TRUST, "Northmere Community NHS Trust", Libraries.TRUST, trustDoor, clock),
                new AdviceSender(
                        DemoAgencies.SOCIAL_CARE,
                        "Northmere Council, children's social care",
                        Libraries.SOCIAL_CARE,
                        socialCareDoor,
                        clock),
                new CaseSystem(educationDoor, properties.fileAfter(), clock),
                caseDatabase);
    }

    @Bean
    Demo demo(
            DemoProperties properties,
            TrustService trust,
            CollegeService college,
            DemoCertificates certificates,
            Northmere northmere,
            StandIns standIns,
            Environment environment) {
        List<Agency> agencies = DemoAgencies.all(trust.endpoint(), college.endpoint());
        return new Demo(properties, agencies, certificates, northmere, standIns, environment);
    }
}
