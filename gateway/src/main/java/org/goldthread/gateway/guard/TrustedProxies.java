package org.goldthread.gateway.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.gateway.GatewaySettings;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Sees through the proxies that the operator trusts ({@code goldthread.gateway.trusted-proxies}, none unless told): what
 * they say in {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port} counts, with the last address in
 * {@code X-Forwarded-For} that is not a trusted proxy's as the client's. What anybody else says there is taken away.
 */
@Component("forwardedHeaderTransformer") // the name by which Spring looks for it
class TrustedProxies extends ForwardedHeaderTransformer {

    private static final String FORWARDED = "Forwarded";
    private static final String FOR = "X-Forwarded-For";

    /** Our own mark on such a request; no header that begins like this is passed on to services. */
    private static final String STRANGER = "X-Forwarded-By-Stranger";

    private final List<Network> trusted;
    private final ForwardedHeaderTransformer remover = new ForwardedHeaderTransformer();

    TrustedProxies(GatewaySettings settings) {
        this.remover.setRemoveOnly(true);
        this.trusted = settings.trustedProxies().stream().map(Network::of).toList();
    }

    /** Whether somebody who is not trusted says that the request was forwarded. */
    static boolean cameThroughStranger(ServerHttpRequest request) {
        return request.getHeaders().containsHeader(STRANGER);
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        if (!hasForwardedHeaders(request)) {
            return request;
        }
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || !isTrusted(remote.getAddress())) {
            return remover.apply(request)
                    .mutate()
                    .headers(headers -> headers.set(STRANGER, "yes"))
                    .build();
        }
        InetSocketAddress client = client(request.getHeaders().getOrEmpty(FOR), remote);
        ServerHttpRequest seen = super.apply(request.mutate()
                .headers(headers -> {
                    headers.remove(FORWARDED); // a proxy that writes the other headers passes this one on unseen
                    headers.remove(FOR);
                })
                .build());
        return seen.mutate().remoteAddress(client).build();
    }

    private InetSocketAddress client(List<String> said, InetSocketAddress proxy) {
        List<String> hops = said.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(hops);
        InetSocketAddress nearest = proxy;
        for (String hop : hops) {
            Optional<InetAddress> address = Network.address(withoutPort(hop));
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = new InetSocketAddress(address.get(), 0);
            if (!isTrusted(address.get())) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean isTrusted(InetAddress address) {
        return address != null && trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        return hop.indexOf(':') == hop.lastIndexOf(':') ? hop.replaceFirst(":\\d*$", "") : hop;
    }
}
