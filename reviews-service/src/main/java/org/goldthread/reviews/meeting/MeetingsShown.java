package org.goldthread.reviews.meeting;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.pages.PageWords;
import org.goldthread.profile.ReviewMeeting;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Meetings that were held show principles, each kind those that the profile names: that practitioners were involved, that
 * there was reflection (PSCB 2.1.4).
 */
@Component
@Order(50)
class MeetingsShown implements EvidenceSource {

    private final Meetings meetings;

    private final CurrentFramework framework;

    MeetingsShown(Meetings meetings, CurrentFramework framework) {
        this.meetings = meetings;
        this.framework = framework;
    }

    @Override
    public List<Evidence> of(AtHand review) {
        List<Evidence> shown = new ArrayList<>();
        for (Meeting meeting : meetings.of(review.activity().id().value())) {
            Held held = meeting.held();
            if (held == null) {
                continue;
            }
            String sentence = meeting.plan().kind().words() + " on "
                    + PageWords.date(meeting.plan().on()) + ": "
                    + PageWords.count(held.people(), "person", "people") + " from "
                    + PageWords.count(held.agencies().size(), "agency", "agencies");
            principles(meeting.plan().kind())
                    .forEach(principle -> shown.add(new Evidence(principle, sentence, meeting.page())));
        }
        return shown;
    }

    private List<String> principles(MeetingKind kind) {
        return framework.now().profile().reviewMeetings().stream()
                .filter(one -> one.id().equals(kind.id()))
                .findFirst()
                .map(ReviewMeeting::shows)
                .orElse(List.of());
    }
}
