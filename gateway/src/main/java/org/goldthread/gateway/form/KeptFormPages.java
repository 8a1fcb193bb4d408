package org.goldthread.gateway.form;

import java.util.Map;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.goldthread.gateway.session.Held;
import org.goldthread.gateway.session.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The two pages of a kept form: one that says so and leads to signing in, one that sends it after that. */
@RestController
class KeptFormPages {

    private static final Trouble GONE =
            Trouble.MISSING.saying("There is no form that was kept for you here. Forms are kept for 30 minutes.");

    private final KeptForms forms;
    private final Answers answers;

    KeptFormPages(KeptForms forms, Answers answers) {
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping("/kept-form")
    Mono<Void> kept(ServerWebExchange exchange, WebSession session) {
        return Held.KEPT_FORM.in(session).isPresent()
                ? answers.page(exchange, HttpStatus.OK, "gateway/form-kept", Map.of())
                : answers.refuse(exchange, GONE);
    }

    @GetMapping("/kept-form/send")
    Mono<Void> send(ServerWebExchange exchange, WebSession session, @AuthenticationPrincipal Person person) {
        return forms.fetch(session, person).flatMap(fetched -> {
            if (fetched instanceof KeptForms.Fetched.Theirs theirs) {
                return answers.page(exchange, HttpStatus.OK, "gateway/form-send", Map.of("form", theirs.form()));
            }
            boolean gone = fetched instanceof KeptForms.Fetched.Gone;
            return answers.refuse(exchange, gone ? GONE : Trouble.NOT_YOURS);
        });
    }
}
