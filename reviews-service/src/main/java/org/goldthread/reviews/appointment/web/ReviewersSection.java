package org.goldthread.reviews.appointment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.reviews.appointment.Appointment;
import org.goldthread.reviews.appointment.Appointments;
import org.goldthread.reviews.appointment.Seat;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Reviewers" of a review. */
@Component
@Order(210)
class ReviewersSection implements ActivitySection {

    static final String TAB = "reviewers";

    private final Appointments appointments;
    private final TakingReview taking;

    ReviewersSection(Appointments appointments, TakingReview taking) {
        this.appointments = appointments;
        this.taking = taking;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String words() {
        return "Reviewers";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (taking.review(activity).isEmpty() || !ConductPermissions.reads(actor, activity)) {
            return Optional.empty();
        }
        List<Appointment> standing = appointments.standing(activity.id().value());
        long questioned = standing.stream().filter(Appointment::questioned).count();
        if (questioned > 0) {
            return Optional.of(questioned + " not independent");
        }
        return Optional.of(standing.isEmpty() ? "none" : standing.size() + " appointed");
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (taking.review(activity).isEmpty() || !ConductPermissions.decides(actor)) {
            return List.of();
        }
        List<Appointment> standing = appointments.standing(activity.id().value());
        List<Task> tasks = new ArrayList<>();
        boolean led = standing.stream().anyMatch(each -> each.seat() == Seat.LEAD_REVIEWER);
        tasks.add(
                led
                        ? Task.completed("Appoint the lead reviewer", path)
                        : Task.of("Appoint the lead reviewer", path + "/new", Tag.waiting("Nobody yet")));
        if (standing.stream().anyMatch(Appointment::questioned)) {
            tasks.add(Task.of("Settle a reviewer’s independence", path, Tag.overdue("Not independent")));
        }
        long undeclared = undeclared(activity, standing).size();
        if (undeclared > 0) {
            tasks.add(Task.of(
                    "Record what reviewers declared",
                    path,
                    Tag.inProgress(PageWords.count(undeclared, "not declared", "not declared"))));
        }
        return tasks;
    }

    /** Those whom the review names, so that they see it, without any appointment. */
    static List<String> undeclared(Activity activity, List<Appointment> standing) {
        return activity.arrangements().reviewers().stream()
                .filter(name ->
                        standing.stream().noneMatch(each -> each.signIn().equals(name)))
                .toList();
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        return appointments.standing(activity.id().value()).stream().anyMatch(Appointment::questioned)
                ? Optional.of(new Refusal.Rule(
                        "not-independent",
                        "A reviewer is not independent of the agencies under review: settle this before you close it",
                        "default"))
                : Optional.empty();
    }
}
