package org.ehchub.routes.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demo.
 *
 * @param folder where the demo keeps its certificates and the stand-ins' databases
 * @param trustPort where the trust's stand-in listens on loopback; 0 picks a free port
 * @param collegePort where the college's stand-in listens on loopback; 0 picks a free port
 * @param pace how long each sending stand-in waits between two documents
 * @param fileAfter how long the council's stand-in keeps a disclosure before it acknowledges it
 */
@ConfigurationProperties("hub.demo")
record DemoProperties(
        Path folder,
        @DefaultValue("8491") int trustPort,
        @DefaultValue("8492") int collegePort,
        @DefaultValue("5s") Duration pace,
        @DefaultValue("30s") Duration fileAfter) {

    Path certificates() {
        return folder.resolve("certificates");
    }
}
