package org.goldthread.reviews.appointment;

import org.goldthread.kit.actor.By;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityFollower;
import org.goldthread.learning.activity.ActivityState;
import org.springframework.stereotype.Component;

/** When agencies are added to a review, or taken away, the independence of those appointed is looked at again (R6). */
@Component
class RecheckingIndependence implements ActivityFollower {

    private final Appointments appointments;

    RecheckingIndependence(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public void follow(By by, Activity activity) {
        boolean open = activity.state() == ActivityState.OPEN;
        for (Appointment each : appointments.standing(activity.id().value())) {
            boolean changes =
                    !each.recheck(activity.agencies(), open).orThrow().after().equals(each);
            if (changes) {
                appointments.change(by, each.id(), null, appointment -> appointment.recheck(activity.agencies(), open));
            }
        }
    }
}
