package org.goldthread.gateway.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The network address that a request comes from, as limits count it; {@link TrustedProxies} sees through proxies. */
public final class ClientAddress {

    private ClientAddress() {}

    /** The address; of an IPv6 address the first 64 bits, which one subscriber has to themselves. */
    public static String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "unknown";
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }

    /** Whether it comes from this machine, and not through a proxy on it. */
    public static boolean isThisMachine(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress()
                && !TrustedProxies.cameThroughStranger(request);
    }
}
