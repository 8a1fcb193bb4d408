package org.goldthread.kit.web;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.WrongParameter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns what went wrong outside a use case into an answer: problem details for programs, the error page for people. */
@RestControllerAdvice
public final class Faults extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @ExceptionHandler(PageRefused.class)
    void pageRefused(PageRefused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refused.why() instanceof Refusal.Forbidden forbidden) {
            request.setAttribute(ErrorWords.WHY, forbidden.sentence());
        }
        response.sendError(Refusals.status(refused.why()).value());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @Nullable
    ResponseEntity<Object> notAnId(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean inPath =
                wrong.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        HttpStatus status = inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return say(
                request,
                response,
                status,
                inPath
                        ? Refusals.problem(new Refusal.Missing())
                        : Refusals.invalid(List.of(new FieldProblem(
                                wrong.getName(), "wrong-type", "This value is not of the kind that is expected"))));
    }

    @ExceptionHandler(WrongParameter.class)
    @Nullable
    ResponseEntity<Object> wrongParameter(
            WrongParameter wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return say(request, response, HttpStatus.BAD_REQUEST, Refusals.invalid(List.of(wrong.problem())));
    }

    @ExceptionHandler(MultipartException.class)
    @Nullable
    ResponseEntity<Object> notMultipart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return say(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                Refusals.problem(
                        HttpStatus.BAD_REQUEST, "unreadable", "The body is no multipart form that can be read"));
    }

    /** Too many fields, or bytes that are no letters: what was meant cannot be told. */
    @ExceptionHandler(InvalidParameterException.class)
    @Nullable
    ResponseEntity<Object> notAForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return say(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                Refusals.problem(HttpStatus.BAD_REQUEST, "unreadable", "The body is no form that can be read"));
    }

    @ExceptionHandler({MongoTimeoutException.class, MongoSocketException.class})
    @Nullable
    ResponseEntity<Object> storeAway(MongoException away, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("The store does not answer: {}", away.toString());
        response.setHeader("Retry-After", "5");
        return say(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                Refusals.problem(HttpStatus.SERVICE_UNAVAILABLE, Refusals.STORE_AWAY, Refusals.STORE_AWAY_WORDS));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> fault(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.atError()
                .setCause(fault)
                .addKeyValue("event", "unexpected-fault")
                .addKeyValue("method", request.getMethod())
                .log("A request ended in a fault");
        return say(
                request,
                response,
                HttpStatus.INTERNAL_SERVER_ERROR,
                Refusals.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "fault",
                        "Something went wrong here. It has been recorded under the request id"));
    }

    private static @Nullable ResponseEntity<Object> say(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, ProblemDetail problem)
            throws IOException {
        if (Refusals.fromProgram(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        response.sendError(status.value());
        return null;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(unreadable(wrong), headers, status, request);
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException wrong) {
        if (wrong.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Refusals.invalid(List.of(new FieldProblem(
                    path(mismatch), "wrong-type", "This field is unknown here or not of the kind that is expected")));
        }
        return Refusals.problem(HttpStatus.BAD_REQUEST, "unreadable", "The body is not JSON that can be read");
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> problems = wrong.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(), String.valueOf(error.getCode()), String.valueOf(error.getDefaultMessage())))
                .toList();
        return answer(Refusals.invalid(problems), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(missing(missing.getRequestPartName()), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(missing(missing.getParameterName()), headers, status, request);
    }

    private static ProblemDetail missing(String field) {
        return Refusals.invalid(List.of(new FieldProblem(field, "required", "Send " + field)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String code = known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return answer(Refusals.problem(status, code, known.getReasonPhrase()), headers, status, request);
    }

    private static @Nullable ResponseEntity<Object> answer(
            ProblemDetail problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        if (Refusals.fromProgram(web.getRequest())) {
            return ResponseEntity.status(status)
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        HttpServletResponse response = web.getResponse();
        if (response != null) {
            try {
                response.sendError(status.value());
            } catch (IOException lost) {
                LOG.debug("the caller went away", lost);
            }
        }
        return null;
    }
}
