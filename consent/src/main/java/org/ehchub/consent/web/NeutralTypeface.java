package org.ehchub.consent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Takes GDS Transport out of GOV.UK Frontend's stylesheet: only services on gov.uk may use that typeface. The readers' own
 * Arial stands next in its list.
 */
final class NeutralTypeface implements ResourceTransformer {

    private static final Pattern FACE = Pattern.compile("@font-face\\{[^}]*}");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource before = chain.transform(request, resource);
        if (before.getFilename() == null || !before.getFilename().endsWith(".css")) {
            return before;
        }
        String css = before.getContentAsString(StandardCharsets.UTF_8);
        String neutral = FACE.matcher(css).replaceAll("").replace("GDS Transport,", "");
        return new TransformedResource(before, neutral.getBytes(StandardCharsets.UTF_8));
    }
}
