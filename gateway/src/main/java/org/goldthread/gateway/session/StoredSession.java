package org.goldthread.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.goldthread.gateway.store.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * One session, as one request sees it. Remembers what was changed, so that two requests of the same person at the same
 * time overwrite each other's changes only where they changed the same thing.
 */
public final class StoredSession implements Session {

    private final String document;
    private final Instant created;
    private final Instant latestEnd;
    private final Map<String, Object> attributes;
    private final Set<String> changed = new HashSet<>();
    private String id;
    private Instant accessed;
    private Duration idle;
    private boolean stored;
    private boolean newId;
    private boolean newIdle;
    private Instant storedAccess;

    private StoredSession(
            String document,
            String id,
            Instant created,
            Instant latestEnd,
            Instant accessed,
            Duration idle,
            Map<String, Object> attributes) {
        this.document = document;
        this.id = id;
        this.created = created;
        this.latestEnd = latestEnd;
        this.accessed = accessed;
        this.storedAccess = accessed;
        this.idle = idle;
        this.attributes = new ConcurrentHashMap<>(attributes);
    }

    static StoredSession begun(Instant now, Duration idle, Duration lifetime) {
        return new StoredSession(Seal.randomName(), Seal.randomName(), now, now.plus(lifetime), now, idle, Map.of());
    }

    static StoredSession found(
            String document,
            String id,
            Instant created,
            Instant latestEnd,
            Instant accessed,
            Duration idle,
            Map<String, Object> attributes) {
        StoredSession session = new StoredSession(document, id, created, latestEnd, accessed, idle, attributes);
        session.stored = true;
        return session;
    }

    /** Name of the document, which stays when the id is changed. */
    String document() {
        return document;
    }

    boolean isStored() {
        return stored;
    }

    boolean hasNewId() {
        return newId;
    }

    boolean hasNewIdle() {
        return newIdle;
    }

    /** Time of the last access that the store knows. */
    Instant storedAccess() {
        return storedAccess;
    }

    /** Names of what was put or taken away since it was last stored. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    void storedNow() {
        stored = true;
        newId = false;
        newIdle = false;
        storedAccess = accessed;
        changed.clear();
    }

    /** Latest moment at which it can still be alive, however much it is used. */
    Instant latestEnd() {
        return latestEnd;
    }

    /** When it ends unless it is used before. */
    Instant expires() {
        Instant idleEnd = accessed.plus(idle);
        return idleEnd.isBefore(latestEnd) ? idleEnd : latestEnd;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = Seal.randomName();
        newId = true;
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Spring Session's signature
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        Held<?> held = Held.named(name)
                .orElseThrow(() -> new IllegalArgumentException("A session does not hold '" + name + "'"));
        attributes.put(name, held.type().cast(value));
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        accessed = lastAccessedTime;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        newIdle = newIdle || !interval.equals(idle);
        idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** Never: the store gives out none that has expired, and a request is short. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
