package org.ehchub.consent.web;

import java.time.Clock;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.consent.web.advice.ReuseController;
import org.ehchub.consent.web.agreements.AgreementFormController;
import org.ehchub.consent.web.agreements.AgreementReviewController;
import org.ehchub.consent.web.agreements.AgreementsController;
import org.ehchub.consent.web.around.InvolvementController;
import org.ehchub.consent.web.around.ObjectionsController;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.ChildSearch;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.Choices;
import org.ehchub.consent.web.consents.ConsentLines;
import org.ehchub.consent.web.consents.Effects;
import org.ehchub.consent.web.due.DisagreementController;
import org.ehchub.consent.web.due.DueController;
import org.ehchub.consent.web.history.DisclosureLines;
import org.ehchub.consent.web.history.HistoryController;
import org.ehchub.consent.web.history.PdfPages;
import org.ehchub.consent.web.identity.DoubtController;
import org.ehchub.consent.web.identity.LinksController;
import org.ehchub.consent.web.identity.MergeController;
import org.ehchub.consent.web.imports.ConsentImport;
import org.ehchub.consent.web.imports.ImportController;
import org.ehchub.consent.web.overrides.DecisionEndController;
import org.ehchub.consent.web.overrides.OverrideFormController;
import org.ehchub.consent.web.overrides.OverridesController;
import org.ehchub.consent.web.rules.RulesController;
import org.ehchub.consent.web.told.ParentToldController;
import org.ehchub.consent.web.whatif.ConsentGrids;
import org.ehchub.consent.web.whatif.WhatIf;
import org.ehchub.consent.web.whatif.WhatIfController;
import org.ehchub.consent.web.whatif.WhatIfMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** The officer's screens of what stands beside consent: agreements, rules, decisions without consent, and "what if". */
@Configuration(proxyBeanMethods = false)
public class RegistryScreensConfiguration {

    @Bean
    WhatIfMessages whatIfMessages(AdviceRequests requests) {
        return new WhatIfMessages(requests);
    }

    @Bean
    ConsentGrids consentGrids(
            ReleaseGate gate, WhatIfMessages messages, Circle circle, AgencyNames names, Clock clock) {
        return new ConsentGrids(gate, messages, circle, names, clock);
    }

    @Bean
    WhatIf whatIf(
            ReleaseGate gate,
            WhatIfMessages messages,
            AgencyRegister agencies,
            Circle circle,
            AccessLog access,
            Clock clock) {
        return new WhatIf(gate, messages, agencies, circle, access, clock);
    }

    @Bean
    WhatIfController whatIfController(
            WhatIf whatIf, KnownChildren children, Choices choices, AgencyNames names, UkTime uk, Clock clock) {
        return new WhatIfController(whatIf, children, choices, names, uk, clock);
    }

    @Bean
    AgreementsController agreementsController(
            SharingAgreements agreements, AgencyNames names, Effects effects, UkTime uk, Clock clock) {
        return new AgreementsController(agreements, names, effects, uk, clock);
    }

    @Bean
    AgreementReviewController agreementReviewController(
            SharingAgreements agreements, AgencyNames names, Clock clock) {
        return new AgreementReviewController(agreements, names, clock);
    }

    @Bean
    AgreementFormController agreementFormController(
            SharingAgreements agreements,
            AgencyNames names,
            Choices choices,
            Effects effects,
            UkTime uk,
            Clock clock) {
        return new AgreementFormController(agreements, names, choices, effects, uk, clock);
    }

    @Bean
    RulesController rulesController(RuleRegister rules, Effects effects, UkTime uk, Clock clock) {
        return new RulesController(rules, effects, uk, clock);
    }

    @Bean
    OverrideFormController overrideFormController(
            ReleaseDecisions decisions,
            KnownChildren children,
            Choices choices,
            AgencyNames names,
            Effects effects,
            UkTime uk,
            Clock clock) {
        return new OverrideFormController(decisions, children, choices, names, effects, uk, clock);
    }

    @Bean
    OverridesController overridesController(
            ReleaseDecisions decisions,
            KnownChildren children,
            AgencyNames names,
            DisclosureLines lines,
            Effects effects,
            UkTime uk,
            Clock clock) {
        return new OverridesController(decisions, children, names, lines, effects, uk, clock);
    }

    @Bean
    DecisionEndController decisionEndController(
            ReleaseDecisions decisions, KnownChildren children, Effects effects) {
        return new DecisionEndController(decisions, children, effects);
    }

    @Bean
    DueController dueController(
            DueConsents due, ChildRegister children, ConsentLines lines, AccessLog access, Clock clock) {
        return new DueController(due, children, lines, access, clock);
    }

    @Bean
    DisagreementController disagreementController(
            ConsentRegistry registry, KnownChildren children, ConsentLines lines, Effects effects) {
        return new DisagreementController(registry, children, lines, effects);
    }

    @Bean
    HistoryController historyController(
            KnownChildren children,
            ChildMerges merges,
            DisclosureLines lines,
            ITemplateEngine templates,
            AccessLog access,
            UkTime uk,
            Clock clock) {
        return new HistoryController(children, merges, lines, new PdfPages(templates), access, uk, clock);
    }

    @Bean
    ImportController importController(
            ConsentRegistry registry,
            KnownPeople people,
            ChildRegister children,
            Circle circle,
            AgencyRegister agencies,
            AccessLog access,
            TransactionTemplate transaction,
            Clock clock) {
        return new ImportController(
                new ConsentImport(registry, people, children, circle, agencies, access, transaction, clock));
    }

    @Bean
    LinksController linksController(
            IdentityLinks links,
            ChildRegister register,
            KnownChildren children,
            ChildPages pages,
            AccessLog access) {
        return new LinksController(links, register, children, pages, access);
    }

    @Bean
    DoubtController doubtController(
            IdentityLinks links, KnownChildren children, ChildPages pages, Effects effects) {
        return new DoubtController(links, children, pages, effects);
    }

    @Bean
    MergeController mergeController(
            ChildMerges merges,
            ChildSearch search,
            KnownChildren children,
            ChildPages pages,
            AgencyRegister agencies) {
        return new MergeController(merges, search, children, pages, agencies);
    }

    @Bean
    InvolvementController involvementController(
            Circle circle,
            KnownChildren children,
            AgencyNames names,
            Choices choices,
            Effects effects,
            UkTime uk,
            Clock clock) {
        return new InvolvementController(circle, children, names, choices, effects, uk, clock);
    }

    @Bean
    ObjectionsController objectionsController(
            Objections objections,
            KnownChildren children,
            Choices choices,
            Effects effects,
            AgencyNames names,
            UkTime uk,
            Clock clock) {
        return new ObjectionsController(objections, children, choices, effects, names, uk, clock);
    }

    @Bean
    ReuseController reuseController(
            ReuseAgreements agreements,
            KnownChildren children,
            AgencyNames names,
            Choices choices,
            Effects effects,
            Clock clock) {
        return new ReuseController(agreements, children, names, choices, effects, clock);
    }

    @Bean
    ParentToldController parentToldController(
            ParentsTold parentsTold,
            KnownChildren children,
            AgencyNames names,
            Choices choices,
            Effects effects,
            UkTime uk,
            Clock clock) {
        return new ParentToldController(parentsTold, children, names, choices, effects, uk, clock);
    }
}
