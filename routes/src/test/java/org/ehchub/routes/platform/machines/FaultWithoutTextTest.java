package org.ehchub.routes.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FaultWithoutTextTest {

    @Test
    void keepsTypesAndFramesButNoText() {
        // given
        Exception fault = new IllegalStateException("about Zanthia", new NumberFormatException("9990001014"));

        // when
        String logged = printed(new FaultWithoutText(fault));

        // then
        assertThat(logged)
                .contains("IllegalStateException", "NumberFormatException", "keepsTypesAndFramesButNoText")
                .doesNotContain("Zanthia", "9990001014");
    }

    private static String printed(Exception fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
