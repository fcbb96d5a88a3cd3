package org.ehchub.consent.web;

import java.time.Clock;
import org.ehchub.consent.ConsentAudit;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.ledger.LedgerEvidence;
import org.ehchub.consent.web.api.ChildrenApi;
import org.ehchub.consent.web.api.ConsentsApi;
import org.ehchub.consent.web.api.LedgerApi;
import org.ehchub.consent.web.api.NothingHere;
import org.ehchub.consent.web.api.ProblemAdvice;
import org.ehchub.consent.web.children.ChildSearch;
import org.ehchub.consent.web.children.DisclosureHistory;
import org.ehchub.consent.web.children.KnownChildren;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The information governance officer's API, and what every staff API shares. */
@Configuration(proxyBeanMethods = false)
public class OfficerApiConfiguration {

    @Bean
    ChildrenApi childrenApi(
            ChildSearch search, KnownChildren children, Circle circle, DisclosureHistory disclosures) {
        return new ChildrenApi(search, children, circle, disclosures);
    }

    @Bean
    ConsentsApi consentsApi(
            ConsentRegistry registry,
            KnownPeople people,
            KnownChildren children,
            AgencyRegister agencies,
            Clock clock) {
        return new ConsentsApi(registry, people, children, agencies, clock);
    }

    @Bean
    LedgerApi ledgerApi(LedgerEvidence evidence, ConsentAudit consents) {
        return new LedgerApi(evidence, consents);
    }

    @Bean
    NothingHere nothingHere() {
        return new NothingHere();
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }
}
