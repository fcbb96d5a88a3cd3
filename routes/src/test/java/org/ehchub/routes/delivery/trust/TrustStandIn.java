package org.ehchub.routes.delivery.trust;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.ehchub.mappings.fhir.FhirFormat;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;

/** A trust's FHIR server, as HAPI serves the create interaction: it keeps a Bundle unless it has one of that identifier. */
final class TrustStandIn implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final URI base;
    private final List<Bundle> kept = new ArrayList<>();
    private Optional<BaseServerResponseException> trouble = Optional.empty();

    TrustStandIn(Path folder) throws LifecycleException {
        var server = new RestfulServer(FhirFormat.CONTEXT);
        server.registerProvider(new Bundles());
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        // Their leak checks need to open the JDK, and warn when they may not.
        ((StandardContext) context).setClearReferencesRmiTargets(false);
        ((StandardContext) context).setClearReferencesThreadLocals(false);
        Tomcat.addServlet(context, "fhir", server).setLoadOnStartup(1);
        context.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.getConnector();
        tomcat.start();
        base = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/fhir");
    }

    /** Its FHIR base. */
    URI base() {
        return base;
    }

    /** What was created. */
    List<Bundle> kept() {
        return List.copyOf(kept);
    }

    /** From now on every create ends like this. */
    void fail(BaseServerResponseException with) {
        trouble = Optional.of(with);
    }

    /** It refuses connections from then on. */
    @Override
    public void close() throws LifecycleException {
        if (tomcat.getServer().getState() != LifecycleState.DESTROYED) {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    /** Public, for HAPI calls its methods by reflection. */
    public final class Bundles implements IResourceProvider {

        @Override
        public Class<Bundle> getResourceType() {
            return Bundle.class;
        }

        /** Conditional create (FHIR R4, RESTful API, 3.1.0.8.1). */
        @Create
        public MethodOutcome create(@ResourceParam Bundle bundle, @ConditionalUrlParam String condition) {
            trouble.ifPresent(exception -> {
                throw exception;
            });
            boolean known = kept.stream().anyMatch(other -> condition.equals(conditionOf(other)));
            if (!known) {
                kept.add(bundle);
            }
            return new MethodOutcome(new IdType("Bundle", "1"), !known);
        }

        private static String conditionOf(Bundle bundle) {
            return "identifier=" + bundle.getIdentifier().getSystem() + "|"
                    + bundle.getIdentifier().getValue();
        }
    }
}
