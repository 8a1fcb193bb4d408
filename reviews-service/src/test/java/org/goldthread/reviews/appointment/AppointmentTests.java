package org.goldthread.reviews.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.COUNCIL;
import static org.goldthread.learning.framework.Samples.POLICE;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.TODAY;
import static org.goldthread.learning.framework.Samples.mark;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Told;
import org.goldthread.profile.Profiles;
import org.goldthread.reviews.conduct.ReviewRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An appointment")
class AppointmentTests {

    private static final ReviewRef REVIEW =
            new ReviewRef(UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "SOL-RR-2026-004");
    private static final Framework PORTSMOUTH_2017 = new Framework(Profiles.load("portsmouth-2017"), "reviews", TODAY);
    private static final Tie ELSEWHERE = new Tie(null, "A council elsewhere", 2009, 2019);
    private static final Tie AT_THE_POLICE = new Tie(POLICE, null, 2001, 2009);

    private static NewDeclaration declared(boolean tiedToCase, Tie... ties) {
        return new NewDeclaration(
                List.of(ties), tiedToCase, tiedToCase ? "Chaired a conference about the child" : null, null, TODAY);
    }

    private static NewAppointment lead(NewDeclaration declaration) {
        return new NewAppointment("lead-reviewer", "Reviewer-One", declaration);
    }

    private static Outcome<Decision<Appointment>> appoint(NewDeclaration declaration, boolean serious) {
        return Appointment.appoint(
                AppointmentId.next(),
                REVIEW,
                lead(declaration),
                List.of(POLICE),
                Independence.of(SOLIHULL, serious),
                SOLIHULL,
                mark());
    }

    @Test
    @DisplayName("of somebody without a tie is made and told, without the sign-in name")
    void made() {
        assertThat(Told.types(appoint(declared(false, ELSEWHERE), true)))
                .containsExactly(AppointmentEvent.Appointed.TYPE);
        Appointment made = Told.after(appoint(declared(false, ELSEWHERE), true));
        assertThat(made.signIn()).isEqualTo("reviewer-one");
        assertThat(made.against()).isEmpty();
    }

    @Test
    @DisplayName("of somebody with a tie to an agency under review is refused in a serious type, also if it has ended")
    void tiedToAnAgency() {
        Refusal why = Told.why(appoint(declared(false, ELSEWHERE, AT_THE_POLICE), true));
        assertThat(why.code()).isEqualTo("not-independent");
        assertThat(why.sentence()).contains("West Midlands Police");
        assertThat(Told.after(appoint(declared(false, AT_THE_POLICE), false)).against())
                .as("declared in a type that is not serious")
                .containsExactly(POLICE);
    }

    @Test
    @DisplayName("takes no agency of the partnership in words, which would not be compared with those under review")
    void agencyInWords() {
        Tie inWords = new Tie(null, " west midlands  POLICE ", 2001, 2009);
        assertThat(Told.problems(appoint(declared(false, inWords), true))).containsExactly("ties:agency-in-words");
    }

    @Test
    @DisplayName("of somebody tied to the case is refused, with the clause of the framework")
    void tiedToTheCase() {
        Refusal why = Told.why(Appointment.appoint(
                AppointmentId.next(),
                REVIEW,
                lead(declared(true)),
                List.of(),
                Independence.of(PORTSMOUTH_2017, true),
                PORTSMOUTH_2017,
                mark()));
        assertThat(why).isInstanceOf(Refusal.Rule.class);
        assertThat(((Refusal.Rule) why).basis()).isEqualTo("PSCB 2.1.3");
        assertThat(why.sentence()).contains("PSCB 2.1.3", "a tie to the case");
    }

    @Test
    @DisplayName(
            "is questioned when an agency that the person is tied to is added, once, and not when it is gone again")
    void rechecked() {
        Tie tie = new Tie(COUNCIL, null, 2015, null);
        Appointment made = Told.after(appoint(declared(false, tie), true));
        assertThat(made.questioned()).isFalse();
        Outcome<Decision<Appointment>> added = made.recheck(List.of(POLICE, COUNCIL), true);
        assertThat(Told.types(added)).containsExactly(WorkDue.TYPE);
        Appointment questioned = Told.after(added);
        assertThat(questioned.questioned()).isTrue();
        assertThat(Told.types(questioned.recheck(List.of(POLICE, COUNCIL), true)))
                .isEmpty();
        assertThat(Told.types(questioned.recheck(List.of(POLICE), true))).containsExactly(WorkSettled.TYPE);
        assertThat(Told.types(questioned.recheck(List.of(POLICE, COUNCIL), false)))
                .containsExactly(WorkSettled.TYPE);
        assertThat(Told.types(questioned.end("No longer independent", mark())))
                .containsExactly(AppointmentEvent.StoodDown.TYPE, WorkSettled.TYPE);
    }

    @Test
    @DisplayName("keeps the earlier declaration when one is renewed; what then stands against it is work")
    void renewed() {
        Appointment made = Told.after(appoint(declared(false, ELSEWHERE), true));
        Outcome<Decision<Appointment>> renewed =
                made.declare(declared(false, AT_THE_POLICE), List.of(POLICE), SOLIHULL, mark());
        assertThat(Told.types(renewed)).containsExactly(WorkDue.TYPE);
        assertThat(Told.after(renewed).earlier()).hasSize(1);
        Appointment ended = Told.after(made.end("Another review", mark()));
        assertThat(Told.why(ended.declare(declared(false), List.of(), SOLIHULL, mark()))
                        .code())
                .isEqualTo("ended");
        assertThat(Told.why(ended.end("Again", mark())).code()).isEqualTo("ended");
    }

    @Test
    @DisplayName("needs a seat, an account, and a whole declaration")
    void incomplete() {
        NewDeclaration nothing = new NewDeclaration(
                List.of(new Tie("west-midlands-polce", null, 2019, 2009), new Tie(null, "X", 1066, null)),
                null,
                null,
                "Write to a.b@example.org",
                TODAY.plusDays(1));
        assertThat(Told.problems(Appointment.appoint(
                        AppointmentId.next(),
                        REVIEW,
                        new NewAppointment(null, "Two Words", nothing),
                        List.of(),
                        Independence.of(SOLIHULL, true),
                        SOLIHULL,
                        mark())))
                .containsExactly(
                        "seat:required",
                        "signIn:malformed",
                        "ties:unknown-agency",
                        "ties:before-start",
                        "ties:year",
                        "tiedToCase:required",
                        "interests:identity",
                        "declaredOn:in-the-future");
    }
}
