package org.goldthread.gateway.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads a posted form, of either encoding, up to a size. */
final class PostedForm {

    private PostedForm() {}

    /**
     * The form in the request's body; empty if the body is no form, or larger than that.
     *
     * @param most largest size of what was typed, in bytes; files do not count, because they are not kept
     */
    static Mono<KeptForm> in(ServerWebExchange exchange, int most) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        Mono<KeptForm> form = Mono.empty();
        if (type == null || MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
            form = urlEncoded(exchange, most);
        } else if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)) {
            form = multipart(exchange, most);
        }
        return form.onErrorResume(DataBufferLimitException.class, tooLarge -> Mono.empty())
                .onErrorResume(IllegalArgumentException.class, undecodable -> Mono.empty());
    }

    private static Mono<KeptForm> urlEncoded(ServerWebExchange exchange, int most) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), most)
                .map(buffer -> {
                    String body = buffer.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(buffer);
                    return body;
                })
                .defaultIfEmpty("")
                .map(body -> new KeptForm(path(exchange), false, false, fields(body)));
    }

    private static List<KeptForm.Field> fields(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> {
                    int end = pair.indexOf('=');
                    return end < 0
                            ? new KeptForm.Field(decoded(pair), "")
                            : new KeptForm.Field(decoded(pair.substring(0, end)), decoded(pair.substring(end + 1)));
                })
                .toList();
    }

    private static Mono<KeptForm> multipart(ServerWebExchange exchange, int most) {
        return exchange.getMultipartData().flatMap(parts -> {
            List<KeptForm.Field> fields = new ArrayList<>();
            boolean files = false;
            int size = 0;
            for (Part part : parts.values().stream().flatMap(List::stream).toList()) {
                if (part instanceof FormFieldPart field) {
                    size += field.name().length() + field.value().length();
                    fields.add(new KeptForm.Field(field.name(), field.value()));
                } else if (part instanceof FilePart file) {
                    files |= !file.filename().isEmpty();
                }
            }
            return size > most ? Mono.empty() : Mono.just(new KeptForm(path(exchange), true, files, fields));
        });
    }

    private static String path(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        return exchange.getRequest().getURI().getRawPath() + (query == null ? "" : "?" + query);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
