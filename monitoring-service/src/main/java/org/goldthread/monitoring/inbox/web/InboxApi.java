package org.goldthread.monitoring.inbox.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.monitoring.inbox.ReadingInbox;
import org.goldthread.monitoring.inbox.Task;
import org.goldthread.monitoring.words.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs: what is due from the caller, over all services, the soonest first. */
@RestController
@RequestMapping("/api/monitoring/v1/inbox")
class InboxApi {

    /** After every date, for tasks that have none. */
    private static final String NO_DATE = "9999-12-31";

    private final ReadingInbox inbox;
    private final Deadlines deadlines;

    InboxApi(ReadingInbox inbox, Deadlines deadlines) {
        this.inbox = inbox;
        this.deadlines = deadlines;
    }

    /**
     * One task.
     *
     * @param path the page that does it
     * @param action the words on its button
     */
    record TaskView(
            String taskId,
            @Nullable String service,
            @Nullable String title,
            @JsonProperty("case") @Nullable String about,
            @Nullable String path,
            @Nullable String action,
            @Nullable String agency,
            @Nullable String role,
            @Nullable String group,
            @Nullable LocalDate dueOn,
            boolean overdue) {}

    /** A part of the list; {@code next} is the cursor of the following part, null at the end. */
    record TaskList(List<TaskView> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "List what is due from the caller's agency, roles and groups, over all services")
    TaskList list(
            Actor actor,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        ReadingInbox.When when = overdue ? ReadingInbox.When.OVERDUE : ReadingInbox.When.ANY;
        String after = read(cursor);
        int most = Cursor.size(size);
        List<TaskView> rest =
                inbox
                        .list(actor, new ReadingInbox.Question(ReadingInbox.Whose.MINE, when, service, null, null))
                        .stream()
                        .map(this::view)
                        .filter(task -> key(task).compareTo(after) > 0)
                        .limit(most + 1L)
                        .toList();
        Page<TaskView> part = Page.of(rest, most, InboxApi::cursor);
        return new TaskList(part.items(), part.next());
    }

    private TaskView view(Task task) {
        return new TaskView(
                task.id(),
                task.service(),
                task.title(),
                task.about(),
                task.path(),
                task.button(),
                task.agency(),
                task.role(),
                task.group(),
                task.dueOn(),
                task.overdue(deadlines.today()));
    }

    /** The place of a task in the list's order: its date, then its id. */
    private static String key(TaskView task) {
        return (task.dueOn() == null ? NO_DATE : task.dueOn().toString()) + "|" + task.taskId();
    }

    private static String cursor(TaskView task) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key(task).getBytes(StandardCharsets.UTF_8));
    }

    /** The list's start for what no list of ours ever gave. */
    private static String read(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
