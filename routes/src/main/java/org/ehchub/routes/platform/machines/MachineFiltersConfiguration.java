package org.ehchub.routes.platform.machines;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ehchub.routes.platform.connectors.FilterOrder;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The layers that every machine's request passes before Spring Security sees it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
public class MachineFiltersConfiguration {

    /** Errors in the forms of the counterparts, and as RFC 9457 problems for all others. */
    @Bean
    MachineErrors machineErrors(List<ErrorForm> counterparts, JsonMapper json) {
        List<ErrorForm> forms = new ArrayList<>(counterparts);
        forms.add(new ProblemForm(json));
        return new MachineErrors(forms);
    }

    @Bean
    FilterRegistrationBean<MachineRequestFilter> machineRequestFilter(
            MachinesConnector machines, MachineErrors errors) {
        return FilterOrder.MACHINE_REQUEST.register(new MachineRequestFilter(machines, errors));
    }

    @Bean
    FilterRegistrationBean<FairShareFilter> fairShareFilter(MachinesConnector machines, MachineErrors errors) {
        return FilterOrder.FAIR_SHARE.register(
                new FairShareFilter(machines, machines.requestsPerAddress(), errors));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            MachinesConnector machines, BodyLimits limits, MachineErrors errors, Clock clock) {
        return FilterOrder.BODY_LIMIT.register(new BodyLimitFilter(machines, limits, errors, clock));
    }
}
