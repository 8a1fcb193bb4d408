package org.goldthread.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.goldthread.kit.Trace;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes over the request id and the W3C trace context that the gateway sets, into the log and into events. */
public final class RequestTrace extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Trace trace = Trace.enter(request.getHeader("traceparent"), request.getHeader("X-Request-Id"))) {
            response.setHeader("X-Request-Id", trace.requestId());
            request.setAttribute("requestId", trace.requestId());
            chain.doFilter(request, response);
        }
    }
}
