package org.goldthread.audit.sheet;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.House;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Workbooks between being uploaded and being taken; each is its sender's alone. */
@Repository
public class SheetUploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final MongoCollection<SheetUpload> uploads;
    private final FileStore files;
    private final Clock clock;

    public SheetUploads(House house, FileStore files, Clock clock) {
        this.uploads = house.collection("sheet_uploads", SheetUpload.class);
        this.files = files;
        this.clock = clock;
    }

    SheetUpload keep(Actor actor, ReturnId id, StoredFile file) {
        SheetUpload upload =
                new SheetUpload(file.id(), id.value(), file.id(), file.name(), actor.subject(), clock.instant());
        uploads.insertOne(upload);
        return upload;
    }

    Optional<SheetUpload> find(Actor actor, ReturnId id, UUID upload) {
        return Optional.ofNullable(uploads.find(eq("_id", upload)).first())
                .filter(found -> found.returnId().equals(id.value()))
                .filter(found -> found.subject().equals(actor.subject()));
    }

    void forget(SheetUpload upload) {
        uploads.deleteOne(eq("_id", upload.id()));
        files.forget(upload.file());
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void forgetOld() {
        uploads.find(lt("at", clock.instant().minus(KEPT)))
                .into(new ArrayList<>())
                .forEach(this::forget);
    }
}
