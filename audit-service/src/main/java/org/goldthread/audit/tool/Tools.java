package org.goldthread.audit.tool;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All versions of all tools. */
@Repository
public class Tools {

    private static final int MOST = 500;

    private final Aggregates<ToolVersion> stored;
    private final Map<ToolVersionId, ToolVersion> published = new ConcurrentHashMap<>();

    public Tools(House house) {
        this.stored = house.aggregates("tools", ToolVersion.class, ToolVersion.SCHEMA)
                .indexed(Indexes.ascending("tool", "number"))
                .indexed(Indexes.ascending("content.auditTypes", "tool"));
    }

    public Optional<Stored<ToolVersion>> find(ToolVersionId id) {
        return stored.find(id.value());
    }

    /**
     * A published version, kept in memory: it never changes.
     *
     * @throws IllegalStateException if there is none, which a round's own version cannot be
     */
    public ToolVersion published(ToolVersionId id) {
        ToolVersion known = published.get(id);
        if (known != null) {
            return known;
        }
        ToolVersion found = find(id).map(Stored::value)
                .filter(ToolVersion::isPublished)
                .orElseThrow(() -> new IllegalStateException("no published tool " + id));
        if (published.size() > MOST) {
            published.clear();
        }
        published.put(id, found);
        return found;
    }

    /** Every version, by tool, the latest of each first. */
    public List<ToolVersion> all() {
        return stored.list(Filters.empty(), Sorts.ascending("tool", "number"), MOST).stream()
                .map(Stored::value)
                .sorted(java.util.Comparator.comparing(
                                (ToolVersion version) -> version.content().name())
                        .thenComparing(ToolVersion::number, java.util.Comparator.reverseOrder()))
                .toList();
    }

    /** A tool's versions, the latest first. */
    public List<ToolVersion> versions(String tool) {
        return stored.list(eq("tool", tool), Sorts.descending("number"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    /** The latest published version of each tool that is for this type of audit. */
    public List<ToolVersion> forType(String auditType) {
        return stored
                .list(
                        and(eq("content.auditTypes", auditType), eq("state", ToolState.PUBLISHED.name())),
                        Sorts.ascending("tool", "number"),
                        MOST)
                .stream()
                .map(Stored::value)
                .collect(java.util.stream.Collectors.toMap(
                        ToolVersion::tool,
                        Function.identity(),
                        (older, newer) -> newer.number() > older.number() ? newer : older,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Adds a version, once however often the same request is sent. */
    Outcome<Stored<ToolVersion>> add(By by, Supplier<Outcome<Decision<ToolVersion>>> decide) {
        return stored.add(by, decide);
    }

    Outcome<Stored<ToolVersion>> change(
            By by,
            ToolVersionId id,
            @Nullable Long version,
            Function<ToolVersion, Outcome<Decision<ToolVersion>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
