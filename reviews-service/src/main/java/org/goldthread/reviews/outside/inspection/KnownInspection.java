package org.goldthread.reviews.outside.inspection;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The judgements of an inspection that was imported.
 *
 * @param id of its activity
 */
public record KnownInspection(@BsonId UUID id, Judgements judgements) {}
