package org.goldthread.kit.store;

/**
 * A record that is stored as one document and changed as a whole by one decision at a time. Its id component is
 * annotated {@code @BsonId}; components that may be absent are boxed and {@code @Nullable}.
 */
public interface Aggregate {
    TypedId id();
}
