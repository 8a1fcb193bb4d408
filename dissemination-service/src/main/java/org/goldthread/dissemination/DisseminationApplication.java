package org.goldthread.dissemination;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the dissemination service. */
@SpringBootApplication
@EnableFeignClients
@EnableScheduling
public class DisseminationApplication {

    public static void main(String[] args) {
        SpringApplication.run(DisseminationApplication.class, args);
    }
}
