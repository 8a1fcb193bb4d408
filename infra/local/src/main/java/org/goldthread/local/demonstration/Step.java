package org.goldthread.local.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of a demonstration script: a request by somebody, a move of the demonstration clock, or a part that several
 * scripts share.
 *
 * @param say what the step does, in words for the terminal; absent for steps that nobody needs to hear of
 * @param each values by name: the step is taken once for each of these, in their order
 * @param play the name of a part: its steps are taken here
 * @param thread whether a part belongs to the golden thread and so to a brief record too
 * @param clock how far the demonstration clock is moved ahead, an ISO-8601 period; absent for a request
 * @param as who asks: a demonstration person's username, an agency system's client id, or absent for the public
 * @param acting the agency that a person of two agencies acts for
 * @param method the HTTP method; GET if absent
 * @param path path at the gateway
 * @param headers further headers
 * @param body what is sent, as JSON
 * @param form what is sent instead of a body, as a page's form does it
 * @param expect the status that is right; any from 200 to 299 if absent
 * @param capture names for values of the answer, each with its JSON pointer
 * @param captureHeaders names for headers of the answer
 * @param captureFields names for values of a page's hidden fields
 * @param until JSON pointers with the values that they must have: the request is repeated until they do
 * @param within how many seconds that may take; {@value #PATIENCE} if absent
 */
record Step(
        @Nullable String say,
        @Nullable List<Map<String, JsonNode>> each,
        @Nullable String play,
        @Nullable Boolean thread,
        @Nullable String clock,
        @Nullable String as,
        @Nullable String acting,
        @Nullable String method,
        @Nullable String path,
        @Nullable Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable Map<String, String> form,
        @Nullable Integer expect,
        @Nullable Map<String, String> capture,
        @Nullable Map<String, String> captureHeaders,
        @Nullable Map<String, String> captureFields,
        @Nullable Map<String, JsonNode> until,
        @Nullable Integer within) {

    /** Seconds for which a request is repeated unless the step says otherwise. */
    static final int PATIENCE = 30;

    String verb() {
        return method == null ? "GET" : method;
    }

    /** Whether it opens a page, or sends one's form, instead of using the API. */
    boolean isOfAPage() {
        return form != null || captureFields != null;
    }

    /** Whether it plays a part that a brief record is without. */
    boolean isOfWholeRecord() {
        return play != null && !Boolean.TRUE.equals(thread);
    }

    int patience() {
        return within == null ? PATIENCE : within;
    }

    /** The values of each time that the step is taken; one time without any where it says nothing of them. */
    List<Map<String, JsonNode>> times() {
        return each == null ? List.of(Map.of()) : each;
    }

    /** Everything in the request, and in what is waited for, that may use an earlier step's value. */
    List<String> asked() {
        List<String> texts = new ArrayList<>();
        texts.add(path == null ? "" : path);
        texts.add(as == null ? "" : as);
        texts.add(body == null ? "" : body.toString());
        texts.addAll(orNone(headers).values());
        texts.addAll(orNone(form).values());
        texts.addAll(orNone(capture).values());
        orNone(until).values().forEach(wanted -> texts.add(wanted.toString()));
        return texts;
    }

    /** The names under which later steps know what was answered. */
    Set<String> captured() {
        Set<String> names = new HashSet<>(orNone(capture).keySet());
        names.addAll(orNone(captureHeaders).keySet());
        names.addAll(orNone(captureFields).keySet());
        return names;
    }

    static <V> Map<String, V> orNone(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    /** The step for a reader of an error: what it says, or its request. */
    String title() {
        return say != null ? say : verb() + " " + path;
    }
}
