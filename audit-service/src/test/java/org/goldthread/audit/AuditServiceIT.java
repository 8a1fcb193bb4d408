package org.goldthread.audit;

import org.goldthread.audit.journey.CaseJourneys;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("The audit service, running alone")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AuditServiceIT extends CaseJourneys {

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
    }
}
