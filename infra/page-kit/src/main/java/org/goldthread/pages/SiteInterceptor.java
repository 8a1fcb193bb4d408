package org.goldthread.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Puts {@code site} where every template finds it, error pages and answers of exception handlers included. */
final class SiteInterceptor implements HandlerInterceptor {

    private final SiteContext context;
    private final Assets assets;

    SiteInterceptor(SiteContext context, Assets assets) {
        this.context = context;
        this.assets = assets;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("site", Site.of(context, path(request), assets));
        return true;
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String path ? path : request.getRequestURI();
    }
}
