package org.goldthread.kit.web;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.CurrentActor;
import org.goldthread.kit.store.KeyLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Idempotency-Key} of a program's POST, and of a PUT of JSON: files that are put need none. A key names one request of its caller: with another path or body it
 * is a 422, whatever it was used for before. The key and the hash travel to the store with the change, so that the same
 * request sent twice takes effect once. A request that was refused leaves its key free.
 */
public final class RequestKeys extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestKeys.class);
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_.:-]{8,128}");
    private static final int LARGEST_JSON = 1024 * 1024;

    private final Refusals refusals;
    private final KeyLedger ledger;
    private final Clock clock;

    public RequestKeys(Refusals refusals, KeyLedger ledger, Clock clock) {
        this.refusals = refusals;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getHeader("Idempotency-Key") == null
                || !("POST".equals(request.getMethod()) || putsJson(request));
    }

    private static boolean putsJson(HttpServletRequest request) {
        String type = request.getContentType();
        return "PUT".equals(request.getMethod()) && type != null && type.startsWith("application/json");
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
        By.RequestKey named = new By.RequestKey(caller + ":" + key, hash(request, body));
        KeyLedger.Use use;
        try {
            use = ledger.use(named, clock.instant());
        } catch (MongoTimeoutException | MongoSocketException away) {
            LOG.warn("The store does not answer: {}", away.toString());
            response.setHeader("Retry-After", "5");
            refusals.send(
                    request, response, HttpStatus.SERVICE_UNAVAILABLE, Refusals.STORE_AWAY, Refusals.STORE_AWAY_WORDS);
            return;
        }
        if (use == KeyLedger.Use.OTHER_REQUEST) {
            Refusal.KeyReused reused = new Refusal.KeyReused();
            refusals.send(request, response, Refusals.status(reused), reused.code(), reused.sentence());
            return;
        }
        request.setAttribute(CurrentActor.KEY_ATTRIBUTE, named);
        chain.doFilter(new ReadAgain(request, body), response);
        if (use == KeyLedger.Use.FIRST
                && HttpStatusCode.valueOf(response.getStatus()).is4xxClientError()) {
            ledger.giveBack(named);
        }
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
