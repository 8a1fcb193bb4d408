package org.goldthread.kit.event;

import java.util.List;

/** Where there is no broker, a service that listens to itself hears its own log. */
final class OwnEar implements Carrier {

    private final Intake intake;
    private final Topics topics;

    OwnEar(Intake intake, Topics topics) {
        this.intake = intake;
        this.topics = topics;
    }

    @Override
    public String mark() {
        return "heard";
    }

    @Override
    public long carry(List<LoggedEvent> batch, long from) {
        long reached = from;
        for (LoggedEvent event : batch) {
            intake.take(Wire.incoming(Wire.cloudEvent(event, topics.source())));
            reached = event.position();
        }
        return reached;
    }
}
