package org.goldthread.reviews.meeting;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings with practitioners show that they were involved; reflective ones that there was reflection (PSCB 2.1.4). */
@Component
@Order(50)
class MeetingsShown implements EvidenceSource {

    private final Meetings meetings;

    MeetingsShown(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Evidence> of(AtHand review) {
        List<Evidence> shown = new ArrayList<>();
        for (Meeting meeting : meetings.of(review.activity().id().value())) {
            Held held = meeting.held();
            if (held == null || meeting.plan().kind() == MeetingKind.PANEL) {
                continue;
            }
            String sentence = meeting.plan().kind().words() + " on "
                    + PageWords.date(meeting.plan().on()) + ": "
                    + PageWords.count(held.people(), "person", "people") + " from "
                    + PageWords.count(held.agencies().size(), "agency", "agencies");
            shown.add(new Evidence("practitioners", sentence, meeting.page()));
            if (meeting.plan().kind() == MeetingKind.REFLECTIVE_MEETING) {
                shown.add(new Evidence("reflection", sentence, meeting.page()));
            }
        }
        return shown;
    }
}
