package org.goldthread.gateway.guard;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.header.CacheControlServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ContentSecurityPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.header.PermissionsPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.StrictTransportSecurityServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XContentTypeOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;

/**
 * The security headers of every answer, also of refusals that come before or after the security chains; so they are
 * written here once and not in each chain.
 */
@Configuration(proxyBeanMethods = false)
class AnswerHeaders {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'";

    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    HttpHeaderWriterWebFilter answerHeadersFilter() {
        ContentSecurityPolicyServerHttpHeadersWriter content = new ContentSecurityPolicyServerHttpHeadersWriter();
        content.setPolicyDirectives(POLICY);
        PermissionsPolicyServerHttpHeadersWriter permissions = new PermissionsPolicyServerHttpHeadersWriter();
        permissions.setPolicy(PERMISSIONS);
        CrossOriginOpenerPolicyServerHttpHeadersWriter opener = new CrossOriginOpenerPolicyServerHttpHeadersWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        CrossOriginResourcePolicyServerHttpHeadersWriter resource =
                new CrossOriginResourcePolicyServerHttpHeadersWriter();
        resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        StrictTransportSecurityServerHttpHeadersWriter transport = new StrictTransportSecurityServerHttpHeadersWriter();
        transport.setMaxAge(Duration.ofDays(365));
        transport.setIncludeSubDomains(true);
        ReferrerPolicyServerHttpHeadersWriter referrer = new ReferrerPolicyServerHttpHeadersWriter();
        referrer.setPolicy(ReferrerPolicy.SAME_ORIGIN);
        return new HttpHeaderWriterWebFilter(new CompositeServerHttpHeadersWriter(
                content,
                permissions,
                opener,
                resource,
                transport,
                referrer,
                new XContentTypeOptionsServerHttpHeadersWriter(),
                new XFrameOptionsServerHttpHeadersWriter(),
                new CacheControlServerHttpHeadersWriter()));
    }
}
