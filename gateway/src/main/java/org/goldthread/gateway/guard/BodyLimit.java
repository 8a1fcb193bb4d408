package org.goldthread.gateway.guard;

import java.util.concurrent.atomic.AtomicLong;
import org.goldthread.gateway.GatewaySettings;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes bodies up to the limit: by the length that is announced, and counting where none is (chunked). 413 beyond. */
@Component
@Order(-102)
class BodyLimit implements WebFilter {

    private final Answers answers;
    private final long most;

    BodyLimit(Answers answers, GatewaySettings settings) {
        this.answers = answers;
        this.most = settings.maxBody().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > most) {
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
            return answers.refuse(exchange, Trouble.TOO_LARGE);
        }
        if (!headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        return chain.filter(
                exchange.mutate().request(new Counted(exchange.getRequest())).build());
    }

    private final class Counted extends ServerHttpRequestDecorator {

        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong read = new AtomicLong();
            return super.getBody().handle((buffer, sink) -> {
                if (read.addAndGet(buffer.readableByteCount()) > most) {
                    DataBufferUtils.release(buffer);
                    sink.error(new BodyTooLarge(most));
                } else {
                    sink.next(buffer);
                }
            });
        }
    }
}
