package org.goldthread.gateway;

import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads whose installation this is from the profile; a profile that is refused stops the start. */
@Configuration(proxyBeanMethods = false)
class PartnershipConfiguration {

    @Bean
    Partnership partnership(Installation installation) {
        Profile profile = Profiles.load(installation.profile());
        return new Partnership(profile.name(), profile.shortName());
    }
}
