package org.goldthread.gateway.signin;

import java.net.URI;
import java.util.Map;
import org.goldthread.gateway.Installation;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.session.Held;
import org.goldthread.gateway.session.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Signs out here, then at Keycloak (OpenID Connect RP-Initiated Logout 1.0). The answer to the form is a page that goes
 * on to Keycloak by itself, because {@code form-action 'self'} forbids a redirect to there.
 */
@RestController
class SigningOut {

    private final Installation.Identity identity;
    private final Answers answers;

    SigningOut(Installation installation, Answers answers) {
        this.identity = installation.identity();
        this.answers = answers;
    }

    @PostMapping("/logout")
    Mono<Void> signOut(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Held.PERSON
                        .in(session)
                        .map(person -> end(exchange, session, person))
                        .orElseGet(() -> answers.seeOther(exchange, "/signed-out")));
    }

    @GetMapping("/signed-out")
    Mono<Void> signedOut(ServerWebExchange exchange) {
        return answers.page(exchange, HttpStatus.OK, "gateway/signed-out", Map.of());
    }

    private Mono<Void> end(ServerWebExchange exchange, WebSession session, Person person) {
        String next = atKeycloak(exchange.getRequest().getURI(), person);
        return session.invalidate()
                .then(answers.page(exchange, HttpStatus.OK, "gateway/signing-out", Map.of("next", next)));
    }

    private String atKeycloak(URI here, Person person) {
        String back = UriComponentsBuilder.fromUri(here)
                .replacePath("/signed-out")
                .replaceQuery(null)
                .toUriString();
        UriComponentsBuilder there = UriComponentsBuilder.fromUriString(identity.endpoint("logout"))
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}");
        if (person.idToken() == null) {
            return there.encode().buildAndExpand(identity.clientId(), back).toUriString();
        }
        return there.queryParam("id_token_hint", "{proof}")
                .encode()
                .buildAndExpand(identity.clientId(), back, person.idToken())
                .toUriString();
    }
}
