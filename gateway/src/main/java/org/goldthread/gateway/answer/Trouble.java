package org.goldthread.gateway.answer;

import org.springframework.http.HttpStatus;

/**
 * Why the gateway itself says no.
 *
 * @param status the answer's status
 * @param code stable name, for programs
 * @param title what happened, as a page's heading
 * @param sentence what can be done about it
 */
public record Trouble(HttpStatus status, String code, String title, String sentence) {

    public static final Trouble NOT_SIGNED_IN = new Trouble(
            HttpStatus.UNAUTHORIZED, "not-signed-in", "You are not signed in", "Send a valid access token to use this");

    public static final Trouble SIGN_IN_UNFINISHED = new Trouble(
            HttpStatus.UNAUTHORIZED,
            "sign-in-unfinished",
            "Signing in did not finish",
            "Sign in again. If this goes on, let your browser accept cookies from this site.");

    public static final Trouble SIGN_IN_DOWN = new Trouble(
            HttpStatus.SERVICE_UNAVAILABLE,
            "sign-in-down",
            "Signing in is not available just now",
            "Try again in a few minutes. What is published under Learning can be read without signing in.");

    public static final Trouble SESSIONS_DOWN = new Trouble(
            HttpStatus.SERVICE_UNAVAILABLE,
            "sessions-down",
            "We cannot see who is signed in just now",
            "Try again in a few minutes. What is published under Learning can be read without signing in.");

    public static final Trouble NOT_ALLOWED =
            new Trouble(HttpStatus.FORBIDDEN, "not-allowed", "You cannot do this", "Your role does not allow this");

    public static final Trouble FROM_ELSEWHERE = new Trouble(
            HttpStatus.FORBIDDEN,
            "from-elsewhere",
            "This was not sent from one of our pages",
            "To protect you, forms are taken from this site's own pages only. Go back, open the page here and send it again.");

    public static final Trouble NOT_YOURS = new Trouble(
            HttpStatus.FORBIDDEN,
            "form-of-another-person",
            "This form was written by somebody else",
            "Somebody else was signed in when it was written, so it was not sent.");

    public static final Trouble MISSING = new Trouble(
            HttpStatus.NOT_FOUND,
            "missing",
            "Page not found",
            "If you typed the address, check that it is right. If you followed a link, it may be out of date.");

    public static final Trouble MALFORMED = new Trouble(
            HttpStatus.BAD_REQUEST,
            "malformed-request",
            "This request cannot be understood",
            "Its address or its headers are not well-formed");

    public static final Trouble TOO_LARGE = new Trouble(
            HttpStatus.CONTENT_TOO_LARGE, "too-large", "What you sent is too large", "Send at most 10 MB at a time");

    public static final Trouble TOO_MANY = new Trouble(
            HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", "Wait a little, then try again");

    public static final Trouble DOWN = new Trouble(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service-down",
            "This part is not available just now",
            "The other parts go on working. Try again in a few minutes; nothing that was saved is lost.");

    public static final Trouble TOO_SLOW = new Trouble(
            HttpStatus.GATEWAY_TIMEOUT,
            "service-too-slow",
            "This part took too long to answer",
            "Look whether your change was made before you send it again.");

    public static final Trouble FAULT = new Trouble(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "fault",
            "Something went wrong here",
            "It has been recorded under the request id");

    /** A trouble that only its status is known of. */
    public static Trouble of(HttpStatus status) {
        return new Trouble(
                status,
                status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                status.getReasonPhrase(),
                "This request cannot be answered");
    }

    /** The same with another sentence. */
    public Trouble saying(String other) {
        return new Trouble(status, code, title, other);
    }
}
