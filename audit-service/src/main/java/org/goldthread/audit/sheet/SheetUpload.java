package org.goldthread.audit.sheet;

import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A workbook that was uploaded and waits for its sender to say what is to be taken from it; kept for a day. */
public record SheetUpload(@BsonId UUID id, UUID returnId, UUID file, String name, String subject, Instant at) {}
