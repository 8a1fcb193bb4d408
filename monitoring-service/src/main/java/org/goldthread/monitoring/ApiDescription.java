package org.goldthread.monitoring;

import org.goldthread.kit.web.ApiWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API's description begins. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    ApiWords apiWords() {
        return new ApiWords(
                "Goldthread monitoring",
                "Actions until they are embedded, threads from finding to impact, and what is due."
                        + " Agencies' systems read with the scope monitoring:read what their agency has a part in, and"
                        + " work on its actions with monitoring:write.");
    }
}
