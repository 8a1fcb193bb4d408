package org.goldthread.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Says no: problem details (RFC 9457) to programs, an error page to people, never a stack trace to either. */
public final class Refusals {

    static final String STORE_AWAY = "store-away";
    static final String STORE_AWAY_WORDS = "The store does not answer. Try again soon";

    private final JsonMapper json;

    public Refusals(JsonMapper json) {
        this.json = json;
    }

    /** The status that a refusal has on the wire. */
    public static HttpStatus status(Refusal why) {
        if (why instanceof Refusal.Invalid) {
            return HttpStatus.BAD_REQUEST;
        }
        if (why instanceof Refusal.Forbidden) {
            return HttpStatus.FORBIDDEN;
        }
        if (why instanceof Refusal.Missing) {
            return HttpStatus.NOT_FOUND;
        }
        if (why instanceof Refusal.KeyReused) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return HttpStatus.CONFLICT;
    }

    /** A refusal as problem details, field problems under {@code problems}, the clause under {@code basis}. */
    public static ProblemDetail problem(Refusal why) {
        ProblemDetail problem = problem(status(why), why.code(), why.sentence());
        if (why instanceof Refusal.Invalid invalid) {
            problem.setProperty(
                    "problems", invalid.problems().stream().map(Refusals::field).toList());
        }
        if (why instanceof Refusal.Stale stale) {
            problem.setProperty("version", stale.version());
        }
        if (why instanceof Refusal.Rule rule) {
            problem.setProperty("basis", rule.basis());
        }
        return problem;
    }

    public static ProblemDetail problem(HttpStatusCode status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:goldthread:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    public static ProblemDetail invalid(List<FieldProblem> problems) {
        return problem(new Refusal.Invalid(problems));
    }

    private static Map<String, String> field(FieldProblem problem) {
        return Map.of("field", problem.field(), "code", problem.code(), "sentence", problem.sentence());
    }

    /** Whether the request is a program's: below {@code /api}, {@code /internal} or {@code /openapi}. */
    public static boolean fromProgram(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/internal/") || path.startsWith("/openapi");
    }

    /** Answers from outside a controller (the security chain, a filter). */
    public void send(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String sentence)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        if (fromProgram(request)) {
            response.setStatus(status.value());
            if (status == HttpStatus.UNAUTHORIZED) {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem(status, code, sentence));
            return;
        }
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        response.sendError(status.value());
    }
}
