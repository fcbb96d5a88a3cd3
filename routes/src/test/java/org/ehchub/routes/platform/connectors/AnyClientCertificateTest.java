package org.ehchub.routes.platform.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class AnyClientCertificateTest {

    private static final JavaClasses HUB = new ClassFileImporter().importPackagesOf(org.ehchub.routes.HubApplication.class);

    @Test
    void onlyTheMachinesConnectorKnowsIt() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(MachinesConnector.class, AnyClientCertificate.class, AnyClientCertificateTest.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AnyClientCertificate.class)
                .check(HUB);
    }

    @Test
    void noOtherTrustManagerIsMade() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(AnyClientCertificate.class)
                .should()
                .implement(X509TrustManager.class)
                .check(HUB);
    }

    @Test
    void trustsNoServer() {
        // given
        AnyClientCertificate manager = new AnyClientCertificate();

        // then
        assertThatThrownBy(() -> manager.checkServerTrusted(new X509Certificate[0], "EC"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
