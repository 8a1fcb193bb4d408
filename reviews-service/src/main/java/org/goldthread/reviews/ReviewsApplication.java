package org.goldthread.reviews;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@EnableFeignClients
@EnableScheduling
public class ReviewsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReviewsApplication.class, arguments);
    }
}
