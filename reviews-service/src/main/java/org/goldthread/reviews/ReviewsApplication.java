package org.goldthread.reviews;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** Starts the service. */
@SpringBootApplication
@EnableFeignClients
public class ReviewsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReviewsApplication.class, arguments);
    }
}
