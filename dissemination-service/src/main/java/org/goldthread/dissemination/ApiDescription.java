package org.goldthread.dissemination;

import org.goldthread.kit.web.ApiWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API's description begins. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    ApiWords apiWords() {
        return new ApiWords(
                "Goldthread dissemination",
                "Dissemination plans, products and cascades. Agencies' systems pick up what is asked of"
                        + " their agency (dissemination:read) and answer it (dissemination:write).");
    }
}
