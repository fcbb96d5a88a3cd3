package org.ehchub.consent.web;

import java.time.Clock;
import java.util.List;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.web.children.ChildController;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.ChildSearch;
import org.ehchub.consent.web.children.DisclosureHistory;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.children.WhatWaits;
import org.ehchub.consent.web.consents.AmendmentController;
import org.ehchub.consent.web.consents.Choices;
import org.ehchub.consent.web.consents.ConsentCheckController;
import org.ehchub.consent.web.consents.ConsentFormController;
import org.ehchub.consent.web.consents.ConsentLines;
import org.ehchub.consent.web.consents.DraftGoneAdvice;
import org.ehchub.consent.web.consents.Effects;
import org.ehchub.consent.web.consents.EndingController;
import org.ehchub.consent.web.consents.EvidenceController;
import org.ehchub.consent.web.consents.VersionsController;
import org.ehchub.consent.web.history.DisclosureLines;
import org.ehchub.consent.web.whatif.ConsentGrids;
import org.ehchub.security.identity.StaffRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The information governance officer's screens. */
@Configuration(proxyBeanMethods = false)
public class OfficerConfiguration {

    @Bean
    Menu officerMenu() {
        return new Menu(
                StaffRole.INFORMATION_GOVERNANCE,
                List.of(
                        new Menu.Entry("Children", "/consent/children"),
                        new Menu.Entry("To do", "/consent/due"),
                        new Menu.Entry("Numbers", "/consent/identities"),
                        new Menu.Entry("Overrides", "/consent/overrides"),
                        new Menu.Entry("Agreements", "/consent/agreements"),
                        new Menu.Entry("Rules", "/consent/rules"),
                        new Menu.Entry("Import", "/consent/import")));
    }

    @Bean
    AgencyNames agencyNames(AgencyRegister agencies) {
        return new AgencyNames(agencies);
    }

    @Bean
    ConsentLines consentLines(AgencyNames names, KnownPeople people, UkTime uk, Clock clock) {
        return new ConsentLines(names, people, uk, clock);
    }

    @Bean
    AccessLog accessLog(Ledger ledger, TransactionTemplate transaction, Clock clock) {
        return new AccessLog(ledger, transaction, clock);
    }

    @Bean
    KnownChildren knownChildren(ChildRegister register, AccessLog access) {
        return new KnownChildren(register, access);
    }

    @Bean
    ChildSearch childSearch(ChildRegister children, AccessLog access) {
        return new ChildSearch(children, access);
    }

    @Bean
    DisclosureLines disclosureLines(
            DisclosureHistory disclosures, Ledger ledger, ReleaseDecisions decisions, AgencyNames names) {
        return new DisclosureLines(disclosures, ledger, decisions, names);
    }

    @Bean
    ChildPages childPages(
            KnownChildren children,
            ChildMerges merges,
            IdentityLinks links,
            Circle circle,
            Objections objections,
            ConsentRegistry consents,
            DueConsents due,
            ConsentGrids grids,
            ReleaseDecisions decisions,
            DisclosureLines disclosures,
            ConsentLines lines,
            AgencyNames names,
            UkTime uk,
            Clock clock) {
        return new ChildPages(
                children,
                merges,
                links,
                circle,
                objections,
                consents,
                due,
                grids,
                decisions,
                disclosures,
                lines,
                names,
                uk,
                clock);
    }

    @Bean
    ChildController childController(
            ChildSearch search, ChildPages pages, ChildMerges merges, AgencyRegister agencies) {
        return new ChildController(search, pages, merges, agencies);
    }

    @Bean
    Effects effects(WhatWaits waits, ChildRegister children, AgencyNames names, AccessLog access) {
        return new Effects(waits, children, names, access);
    }

    @Bean
    Choices choices(Circle circle, AgencyRegister agencies, Clock clock) {
        return new Choices(circle, agencies, clock);
    }

    @Bean
    ConsentFormController consentFormController(
            KnownChildren children,
            KnownPeople people,
            Choices choices,
            AgencyRegister agencies,
            ConsentLines lines,
            Clock clock) {
        return new ConsentFormController(children, people, choices, agencies, lines, clock);
    }

    @Bean
    ConsentCheckController consentCheckController(
            ConsentRegistry registry,
            KnownPeople people,
            KnownChildren children,
            ConsentLines lines,
            Effects effects,
            Clock clock) {
        return new ConsentCheckController(registry, people, children, lines, effects, clock);
    }

    @Bean
    EndingController endingController(ConsentRegistry registry, ConsentLines lines, Effects effects) {
        return new EndingController(registry, lines, effects);
    }

    @Bean
    AmendmentController amendmentController(ConsentRegistry registry, Clock clock) {
        return new AmendmentController(registry, clock);
    }

    @Bean
    VersionsController versionsController(
            ConsentRegistry registry, ConsentEvidence evidence, KnownChildren children, ConsentLines lines) {
        return new VersionsController(registry, evidence, children, lines);
    }

    @Bean
    EvidenceController evidenceController(ConsentRegistry registry, ConsentEvidence evidence) {
        return new EvidenceController(registry, evidence);
    }

    @Bean
    DraftGoneAdvice draftGoneAdvice() {
        return new DraftGoneAdvice();
    }
}
