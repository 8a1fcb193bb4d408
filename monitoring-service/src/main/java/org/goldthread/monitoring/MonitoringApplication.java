package org.goldthread.monitoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** Starts monitoring-service. */
@SpringBootApplication
@EnableFeignClients
public class MonitoringApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MonitoringApplication.class, arguments);
    }
}
