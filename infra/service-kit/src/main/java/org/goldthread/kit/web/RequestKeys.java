package org.goldthread.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Idempotency-Key} of a program's POST. The key and the hash of the body travel to the store with the
 * change, so that the same request sent twice takes effect once and the same key with another body is a 422.
 */
public final class RequestKeys extends OncePerRequestFilter {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_.:-]{8,128}");
    private static final int LARGEST_JSON = 1024 * 1024;

    private final Refusals refusals;

    public RequestKeys(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || !"POST".equals(request.getMethod())
                || request.getHeader("Idempotency-Key") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        if (!WELL_FORMED.matcher(key).matches()) {
            refusals.send(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-malformed",
                    "Idempotency-Key must be 8 to 128 letters, digits, dots, colons, dashes or underscores");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_JSON + 1);
        if (body.length > LARGEST_JSON) {
            refusals.send(
                    request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body must be at most 1 MiB");
            return;
        }
        String caller = CurrentActor.now().subject();
        request.setAttribute(CurrentActor.KEY_ATTRIBUTE, new By.RequestKey(caller + ":" + key, hash(request, body)));
        chain.doFilter(new ReadAgain(request, body), response);
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
