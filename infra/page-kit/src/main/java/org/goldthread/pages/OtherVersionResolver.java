package org.goldthread.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Answers addresses with another fingerprint by the file that is here: while an installation is being updated one
 * service may draw a page whose assets are asked of another. The handler lets nobody keep such an answer.
 */
final class OtherVersionResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        int slash = requestPath.indexOf('/');
        return slash < 0
                ? null
                : super.resolveResourceInternal(request, requestPath.substring(slash + 1), locations, chain);
    }
}
