package org.goldthread.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service as small as can be, which has pages only. */
@SpringBootApplication
class DemoApplication {

    @Bean
    SiteContext siteContext() {
        return new SiteContext() {
            @Override
            public String partnershipName() {
                return "Solihull Safeguarding Children Partnership";
            }

            @Override
            public List<String> installed() {
                return List.of("reviews", "dissemination", "monitoring");
            }

            @Override
            public Optional<PersonLine> person() {
                return Optional.of(new PersonLine("Learning link", "West Midlands Police"));
            }

            @Override
            public boolean demonstration() {
                return true;
            }
        };
    }
}
