package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks that a version of a profile can follow another: ids are for good, because records keep them. An entry that ends
 * gets its last day; none is removed, and no id is used for something else. People and agencies' systems may go: no
 * record refers to them, and at the identity provider they are disabled, never deleted.
 */
final class Succession {

    private static final Set<String> MAY_GO = Set.of("people", "systems");

    private final Located before;
    private final Located after;
    private final LocalDate today;
    private final List<ProfileProblem> problems = new ArrayList<>();

    private Succession(Located before, Located after, LocalDate today) {
        this.before = before;
        this.after = after;
        this.today = today;
    }

    static List<ProfileProblem> problems(Located before, Located after, LocalDate today) {
        Succession succession = new Succession(before, after, today);
        before.root().properties().forEach(list -> {
            if (list.getValue().isArray() && !MAY_GO.contains(list.getKey())) {
                succession.list(list.getKey());
            }
        });
        return List.copyOf(succession.problems);
    }

    private void list(String name) {
        Map<String, Integer> now = new LinkedHashMap<>();
        JsonNode entries = after.root().path(name);
        for (int i = 0; i < entries.size(); i++) {
            now.put(entries.path(i).path("id").asString(""), i);
        }
        JsonNode earlier = before.root().path(name);
        for (int i = 0; i < earlier.size(); i++) {
            String id = earlier.path(i).path("id").asString("");
            Integer there = now.get(id);
            if (there == null) {
                removed(name, i, id);
            } else {
                kept(at(name, there), earlier.path(i), entries.path(there));
            }
        }
    }

    private void removed(String list, int index, String id) {
        boolean canEnd =
                SchemaTree.items(SchemaTree.at(at(list))).path("properties").has("until");
        boolean wasInTable = before.table() != null && index >= before.own();
        AgencyTable table = wasInTable ? after.table() : null;
        String back = wasInTable && table == null ? "Name the file of agencies that it stood in" : "Put it back";
        problems.add(new ProfileProblem(
                table == null ? after.file() : table.file(),
                table == null ? after.line(at(list)) : 1,
                list + "/" + id,
                "'" + id + "' (" + before.root().at(at(list, index, "name")).asString(id)
                        + ") was applied before and is gone; records refer to it.",
                back + (canEnd ? ", with until: its last day if it has ended." : ".")));
    }

    private void kept(String pointer, JsonNode was, JsonNode is) {
        String id = is.path("id").asString("");
        LocalDate ended = day(was.path("until"));
        LocalDate ends = day(is.path("until"));
        if (ended != null && ended.isBefore(today) && (ends == null || !ends.isBefore(today))) {
            problems.add(after.problem(
                    pointer,
                    "'" + id + "' ended on " + ended + " and is used again.",
                    "Leave until: " + ended + ", and give the new entry an id of its own."));
        } else if (changed(was, is, "name") && changed(was, is, is.has("kind") ? "kind" : "basis")) {
            problems.add(after.problem(
                    pointer,
                    "'" + id + "' was " + was.path("name").asString() + " and now stands for something else.",
                    "Keep that entry, and give the new one an id of its own."));
        } else if (changed(was, is, "code")) {
            problems.add(after.problem(
                    pointer + "/code",
                    "References were given with the code " + was.path("code").asString() + ".",
                    "Write code: " + was.path("code").asString() + ", or add an entry with an id of its own."));
        }
    }

    private static boolean changed(JsonNode was, JsonNode is, String key) {
        return !was.path(key).asString("").equals(is.path(key).asString(""));
    }

    private static @Nullable LocalDate day(JsonNode date) {
        try {
            return date.isString() ? LocalDate.parse(date.stringValue()) : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
