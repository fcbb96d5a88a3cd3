package org.ehchub.routes.console.onboarding;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.web.Option;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.security.identity.AgencyRole;

/**
 * An agency as typed, on the screen or in a JSON body.
 *
 * @param id the hub's own name for it
 * @param role one of {@link AgencyRole}
 * @param codeSystem the URI of the national register that gave the code; blank without a code
 * @param code the code there
 * @param channel one of {@link Channel}
 * @param endpoint where the hub delivers, over HTTPS; blank for a channel that needs none
 * @param owner whom to call
 */
public record AgencyForm(
        String id,
        String name,
        String role,
        String codeSystem,
        String code,
        String channel,
        String endpoint,
        String owner) {

    public AgencyForm {
        id = Option.typed(id);
        name = Option.typed(name);
        role = Option.typed(role);
        codeSystem = Option.typed(codeSystem);
        code = Option.typed(code);
        channel = Option.typed(channel);
        endpoint = Option.typed(endpoint);
        owner = Option.typed(owner);
    }

    static AgencyForm empty() {
        return new AgencyForm("", "", "", "", "", "", "", "");
    }

    static AgencyForm of(Agency agency) {
        return new AgencyForm(
                agency.id().value(),
                agency.name(),
                agency.role().name(),
                agency.code().map(OrganisationCode::system).orElse(""),
                agency.code().map(OrganisationCode::value).orElse(""),
                agency.channel().name(),
                agency.endpoint().map(URI::toString).orElse(""),
                agency.owner());
    }

    AgencyForm withId(String other) {
        return new AgencyForm(other, name, role, codeSystem, code, channel, endpoint, owner);
    }

    /** What is wrong with it, by field; nothing when it is an agency. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (read(() -> new AgencyId(id)).isEmpty()) {
            problems.put("id", "Enter a short name of 3 to 40 lower-case letters, digits and hyphens");
        }
        if (name.isEmpty()) {
            problems.put("name", "Enter what people call the agency");
        }
        if (read(() -> AgencyRole.valueOf(role)).isEmpty()) {
            problems.put("role", "Select what the agency is");
        }
        if (codeSystem.isEmpty() != code.isEmpty()) {
            problems.put("code", "Enter the code and select the register that gave it, or neither");
        } else if (!code.isEmpty() && organisationCode().isEmpty()) {
            problems.put("code", "Enter the code as this register writes it");
        }
        if (way().isEmpty()) {
            problems.put("channel", "Select how the agency gets what is shared with it");
        }
        if (way().filter(AgencyForm::delivers).isPresent() && address().isEmpty()) {
            problems.put("endpoint", "Enter the address to deliver to, starting with https://");
        }
        if (owner.isEmpty()) {
            problems.put("owner", "Enter whom to call when something is stuck");
        }
        return problems;
    }

    /** @throws java.util.NoSuchElementException while there are problems */
    Agency agency() {
        return new Agency(
                new AgencyId(id),
                name,
                AgencyRole.valueOf(role),
                organisationCode(),
                way().orElseThrow(),
                address(),
                owner);
    }

    private Optional<Channel> way() {
        return read(() -> Channel.valueOf(channel));
    }

    private Optional<OrganisationCode> organisationCode() {
        return read(() -> OrganisationCode.of(codeSystem, code));
    }

    /** Plain HTTP only on this machine, where there is no way for anyone to listen on. */
    private Optional<URI> address() {
        return read(() -> URI.create(endpoint))
                .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
                .filter(uri -> "https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && ("localhost".equals(uri.getHost())
                                || "127.0.0.1".equals(uri.getHost())));
    }

    private static boolean delivers(Channel channel) {
        return switch (channel) {
            case COLLEGE_REST, FHIR_PUSH -> true;
            case INBOX, SOCIAL_CARE_DATABASE -> false;
        };
    }

    private static <T> Optional<T> read(Supplier<T> parsed) {
        try {
            return Optional.of(parsed.get());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
