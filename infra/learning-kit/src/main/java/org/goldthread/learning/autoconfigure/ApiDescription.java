package org.goldthread.learning.autoconfigure;

import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.web.ApiWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API's description begins. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    ApiWords apiWords(HouseProperties properties) {
        return new ApiWords(
                "reviews".equals(properties.service()) ? "Goldthread reviews" : "Goldthread audits",
                "Activities, findings, learning points and recommendations. Agencies' systems read what"
                        + " involves their agency, with the scope " + properties.service() + ":read.");
    }
}
