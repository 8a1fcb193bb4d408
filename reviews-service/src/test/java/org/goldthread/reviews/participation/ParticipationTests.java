package org.goldthread.reviews.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.POLICE;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.TODAY;
import static org.goldthread.learning.framework.Samples.mark;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Told;
import org.goldthread.reviews.conduct.ReviewRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Participation in a review")
class ParticipationTests {

    private static final ReviewRef REVIEW =
            new ReviewRef(UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "SOL-RR-2026-004");

    private static Participation begun() {
        return Participation.begin(REVIEW);
    }

    private static NewPractitioners officers(String state, int number) {
        return new NewPractitioners(
                POLICE,
                "frontline",
                "Officer A",
                number,
                state,
                TODAY,
                "A conversation, then the learning event",
                null,
                "What the review is for, and that it does not blame");
    }

    private static NewFamilyMember mother(String state, @Nullable LocalDate sharedOn) {
        return new NewFamilyMember("Mother", false, state, TODAY, "Met the reviewer twice", "How it goes on", sharedOn);
    }

    @Test
    @DisplayName("counts practitioners by agency, and tells counts only when they change")
    void counts() {
        Participation one = Told.after(begun().add(officers("invited", 3), SOLIHULL, mark()));
        assertThat(Told.types(begun().add(officers("invited", 3), SOLIHULL, mark())))
                .containsExactly(ParticipationRecorded.TYPE);
        Participation came = Told.after(one.change("p1", officers("took-part", 2), SOLIHULL, mark()));
        assertThat(came.practitionersTookPart()).isEqualTo(2);
        assertThat(came.agenciesTakingPart()).containsExactly(POLICE);
        assertThat(Told.types(came.change("p1", officers("took-part", 2), SOLIHULL, mark())))
                .isEmpty();
        assertThat(Told.why(came.change("p2", officers("invited", 1), SOLIHULL, mark()))
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName("asks of practitioners how they took part or why not, and what those who took part were told")
    void practitionersWhole() {
        NewPractitioners nothing = new NewPractitioners(null, "ceo", null, 0, "took-part", null, null, null, null);
        assertThat(Told.problems(begun().add(nothing, SOLIHULL, mark())))
                .containsExactly(
                        "agency:required",
                        "level:required",
                        "role:required",
                        "number:out-of-range",
                        "invitedOn:required",
                        "account:required",
                        "told:required");
        NewPractitioners not = new NewPractitioners(
                POLICE, "frontline", "Officer A", 1, "not-invited", null, "On long-term leave", null, null);
        assertThat(Told.after(begun().add(not, SOLIHULL, mark())).practitionersInvited())
                .isZero();
    }

    @Test
    @DisplayName("asks to share the findings with a member of the family who took part, until they are shared")
    void family() {
        assertThat(Told.types(begun().add(mother("took-part", null), SOLIHULL, mark())))
                .containsExactly(ParticipationRecorded.TYPE, WorkDue.TYPE);
        Participation waits = Told.after(begun().add(mother("took-part", null), SOLIHULL, mark()));
        assertThat(Told.types(waits.change("f1", mother("took-part", TODAY), SOLIHULL, mark())))
                .containsExactly(WorkSettled.TYPE);
        assertThat(Told.types(begun().add(mother("declined", null), SOLIHULL, mark())))
                .containsExactly(ParticipationRecorded.TYPE);
    }

    @Test
    @DisplayName("lets no identity of the family in")
    void identities() {
        NewFamilyMember named = new NewFamilyMember(
                "Mother, born 3 May 1991", false, "declined", TODAY, "By telephone 07700 900123", null, null);
        assertThat(Told.problems(begun().add(named, SOLIHULL, mark())))
                .containsExactly("who:not-a-pseudonym", "account:identity");
    }

    @Test
    @DisplayName("knows the family by pseudonyms only")
    void pseudonyms() {
        NewFamilyMember named =
                new NewFamilyMember("Zephyrine Quill", false, "declined", TODAY, "By telephone", null, null);
        assertThat(Told.problems(begun().add(named, SOLIHULL, mark()))).containsExactly("who:not-a-pseudonym");
    }

    @Test
    @DisplayName("has the section on the child's lived experience, with how it is known")
    void livedExperience() {
        assertThat(Told.problems(begun().write(new NewLivedExperience(null, " "), mark())))
                .containsExactly("text:required", "sources:required");
        NewLivedExperience text = new NewLivedExperience("Child A got up alone", "Sibling 1, school records");
        assertThat(Told.types(begun().write(text, mark()))).containsExactly(ParticipationRecorded.TYPE);
        assertThat(Told.after(begun().write(text, mark())).livedExperience()).isNotNull();
    }
}
