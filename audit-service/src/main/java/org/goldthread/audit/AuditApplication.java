package org.goldthread.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@EnableFeignClients
@EnableScheduling
public class AuditApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuditApplication.class, arguments);
    }
}
