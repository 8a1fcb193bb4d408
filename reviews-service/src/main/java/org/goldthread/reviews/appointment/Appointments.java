package org.goldthread.reviews.appointment;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** All appointments. */
@Repository
public class Appointments {

    static final int MOST_OF_A_REVIEW = 50;

    private final Aggregates<Appointment> stored;

    public Appointments(House house) {
        this.stored = house.aggregates("appointments", Appointment.class, Appointment.SCHEMA)
                .indexed(Indexes.ascending("review.activity", "_id"));
    }

    public Optional<Stored<Appointment>> find(AppointmentId id) {
        return stored.find(id.value());
    }

    /** Those of a review, ended ones included, the first one first. */
    public List<Stored<Appointment>> of(UUID activity) {
        return stored.list(eq("review.activity", activity), Sorts.ascending("_id"), MOST_OF_A_REVIEW);
    }

    /** Those of a review that stand. */
    public List<Appointment> standing(UUID activity) {
        return of(activity).stream()
                .map(Stored::value)
                .filter(Appointment::stands)
                .toList();
    }

    Outcome<Stored<Appointment>> add(By by, Supplier<Outcome<Decision<Appointment>>> decide) {
        return stored.add(by, decide);
    }

    Outcome<Stored<Appointment>> change(
            By by,
            AppointmentId id,
            @Nullable Long version,
            Function<Appointment, Outcome<Decision<Appointment>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
