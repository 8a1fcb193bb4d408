package org.goldthread.reviews.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.goldthread.profile.Profiles;
import org.goldthread.reviews.meeting.MeetingKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Levels and kinds of meetings")
class NamedOnceTests {

    @Test
    @DisplayName("that an older document keeps as constants get the profile's ids and their words")
    void raised() {
        BsonDocument document = new BsonDocument("level", new BsonString("FIRST_LINE_MANAGER"));
        NamedOnce.raise(document, "level");
        assertThat(document.getDocument("level"))
                .isEqualTo(new BsonDocument("id", new BsonString("first-line-manager"))
                        .append("words", new BsonString("First-line manager")));
        NamedOnce.raise(document, "level");
        assertThat(document.getDocument("level").getString("id").getValue())
                .as("raised twice")
                .isEqualTo("first-line-manager");
        NamedOnce.raise(document, "absent");
        assertThat(document).doesNotContainKey("absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portsmouth", "portsmouth-2017", "st-helens", "solihull", "leeds"})
    @DisplayName("are the profile's; every shipped one has those that older documents name")
    void shipped(String profile) {
        var loaded = Profiles.load(profile);
        assertThat(Level.all(loaded))
                .extracting(Level::id)
                .contains("frontline", "first-line-manager", "specialist", "senior-manager");
        assertThat(MeetingKind.all(loaded))
                .extracting(MeetingKind::id)
                .contains("panel", "learning-event", "recall-session", "reflective-meeting");
        assertThat(Level.of(loaded, "chief")).isEmpty();
        assertThat(loaded.practitionerLevels()).allMatch(level -> !level.basis().isBlank());
    }
}
