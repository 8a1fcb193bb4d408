package org.goldthread.gateway.routing;

import java.net.URI;
import org.goldthread.gateway.Installation;
import org.goldthread.gateway.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Home is monitoring's page; where monitoring is not installed, the due list of the first service that is. */
@Configuration(proxyBeanMethods = false)
class Home {

    @Bean
    RouterFunction<ServerResponse> dueListAsHome(Installation installation) {
        URI dueList = URI.create(installation.firstOf(Part.values()).dueList());
        return RouterFunctions.route(
                RequestPredicates.GET("/").and(request -> !installation.has(Part.MONITORING)),
                request -> ServerResponse.temporaryRedirect(dueList).build());
    }
}
