package org.goldthread.learning.autoconfigure;

import java.time.Clock;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.Profile;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Gives a service activities, findings, learning points and recommendations: use cases, API and pages below its own
 * addresses. The service adds the permission table ({@code LearningRoutes.of}).
 */
@AutoConfiguration
@ComponentScan("org.goldthread.learning")
public class LearningAutoConfiguration {

    @Bean
    CurrentFramework currentFramework(Profile profile, HouseProperties properties, Clock clock) {
        return new CurrentFramework(profile, properties.service(), clock);
    }
}
