package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ehchub.routes.platform.machines.MachineErrors;

/** HAPI's server with the hub's operations, keeping its own version and request ids to itself. */
final class HubFhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    HubFhirServer(
            FhirContext fhir, BodyParser parser, MachineErrors errors, BundlePush push, IResourceProvider... readers) {
        super(fhir);
        setServerName("EHC hub");
        setImplementationDescription("Takes Education, Health and Care information in and tells what became of it");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setUncompressIncomingContents(false);
        registerProvider(push);
        registerProviders((Object[]) readers);
        registerInterceptor(new FhirAddresses(errors));
        registerInterceptor(new CapabilityDetails());
        registerInterceptor(new FhirFailures());
        registerInterceptor(new PushReading(parser));
        registerInterceptor(push);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        super.service(new ConditionalRead(request), response);
    }

    /** The machine request filter has answered with the request's id already. */
    @Override
    protected void addRequestIdToResponse(ServletRequestDetails request, String requestId) {
        // Nothing to add.
    }

    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        // No advertisement of versions.
    }
}
