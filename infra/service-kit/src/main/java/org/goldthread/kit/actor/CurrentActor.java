package org.goldthread.kit.actor;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Actor} or the {@link By} that a request is made with. */
public final class CurrentActor implements HandlerMethodArgumentResolver {

    /** The request attribute under which the idempotency filter leaves the request's key. */
    public static final String KEY_ATTRIBUTE = CurrentActor.class.getName() + ".key";

    /** The request attribute under which the security chain leaves the roles that the matched route admits. */
    public static final String ADMITTED_ATTRIBUTE = CurrentActor.class.getName() + ".admitted";

    /** Who is asking now; {@link Actor#NOBODY} outside a signed-in request. */
    public static Actor now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof ActorAuthentication known ? known.getPrincipal() : Actor.NOBODY;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == By.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
        Actor actor = now().actingIn(admitted(request));
        if (parameter.getParameterType() == Actor.class) {
            return actor;
        }
        Object key = request.getAttribute(KEY_ATTRIBUTE, NativeWebRequest.SCOPE_REQUEST);
        return new By(actor, key instanceof By.RequestKey known ? known : null);
    }

    private static Set<Role> admitted(NativeWebRequest request) {
        Object roles = request.getAttribute(ADMITTED_ATTRIBUTE, NativeWebRequest.SCOPE_REQUEST);
        return roles instanceof Set<?> known
                ? known.stream().map(Role.class::cast).collect(Collectors.toSet())
                : Set.of();
    }
}
