package org.goldthread.gateway.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network in CIDR form, such as {@code 10.0.0.0/8} or {@code fd00::/8}, or one address.
 *
 * @param base its first address
 * @param prefix how many leading bits are the network's
 */
record Network(InetAddress base, int prefix) {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]*[.:][0-9a-fA-F.:]*");

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is none; names are not looked up
     */
    static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress base = address(parts[0]).orElseThrow(() -> wrong(text));
        int bits = base.getAddress().length * 8;
        if (parts.length == 1) {
            return new Network(base, bits);
        }
        if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > bits) {
            throw wrong(text);
        }
        return new Network(base, Integer.parseInt(parts[1]));
    }

    /** An address written in digits; empty for anything else. */
    static Optional<InetAddress> address(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        int whole = prefix / 8;
        if (ours.length != theirs.length || !Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        int mask = 0xff << (8 - rest) & 0xff;
        return rest == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("goldthread.gateway.trusted-proxies takes addresses and networks such as"
                + " 10.1.2.3 or 10.0.0.0/8, and '" + text + "' is neither");
    }
}
