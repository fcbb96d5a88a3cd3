package org.ehchub.routes.platform.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CamelHeaderFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"CamelHttpUri", "camelfilename", "cAmElExecCommandArgs", "org.apache.camel.something"})
    void hidesWhatSteersCamelInAnyCase(String name) throws Exception {
        // given
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(name, "value");

        // when
        HttpServletRequest seen = behindTheFilter(request);

        // then
        assertThat(seen.getHeader(name)).isNull();
        assertThat(Collections.list(seen.getHeaders(name))).isEmpty();
        assertThat(Collections.list(seen.getHeaderNames())).doesNotContain(name);
    }

    @Test
    void leavesOtherHeadersAlone() throws Exception {
        // given
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", "application/fhir+json");

        // when
        HttpServletRequest seen = behindTheFilter(request);

        // then
        assertThat(seen.getHeader("Accept")).isEqualTo("application/fhir+json");
        assertThat(Collections.list(seen.getHeaders("Accept"))).hasSize(1);
        assertThat(Collections.list(seen.getHeaderNames())).containsExactly("Accept");
    }

    private static HttpServletRequest behindTheFilter(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new CamelHeaderFilter().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
