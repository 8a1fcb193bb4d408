package org.goldthread.gateway.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goldthread.gateway.Installation;
import org.goldthread.gateway.Part;
import org.goldthread.gateway.answer.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The browsable list of what programs can ask, made from the services' own descriptions; kept for a minute. */
@RestController
class Catalogue {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_DESCRIPTION = 4 * 1024 * 1024;

    private final Answers answers;
    private final Mono<List<ServiceDescription>> services;

    Catalogue(Installation installation, Answers answers) {
        WebClient client = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_DESCRIPTION))
                .build();
        this.answers = answers;
        this.services = Flux.fromIterable(installation.parts())
                .flatMapSequential(part -> describe(client, installation, part))
                .collectList()
                .cache(Catalogue::timeKept, trouble -> Duration.ZERO, () -> Duration.ZERO);
    }

    @GetMapping("/openapi")
    Mono<Void> show(ServerWebExchange exchange) {
        return services.flatMap(
                list -> answers.page(exchange, HttpStatus.OK, "gateway/catalogue", Map.of("services", list)));
    }

    private static Duration timeKept(List<ServiceDescription> list) {
        return list.stream().allMatch(ServiceDescription::answers) ? Duration.ofMinutes(1) : Duration.ofSeconds(2);
    }

    private static Mono<ServiceDescription> describe(WebClient client, Installation installation, Part part) {
        return client.get()
                .uri(installation.address(part) + "/openapi.json")
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(PATIENCE)
                .map(openapi -> ServiceDescription.read(part, openapi))
                .onErrorResume(trouble -> {
                    log.atInfo().addKeyValue("service", part.id()).log("No API description: {}", trouble.toString());
                    return Mono.just(ServiceDescription.silent(part));
                })
                .defaultIfEmpty(ServiceDescription.silent(part));
    }
}
