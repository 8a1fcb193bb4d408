package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An identity")
class IdentityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static List<String> problems(Identity identity) {
        return identity.check(true, TODAY)
                .<String>orElse(() -> Outcome.done(""))
                .fold(
                        none -> List.of(),
                        why -> ((Refusal.Invalid) why)
                                .problems().stream()
                                        .map(problem -> problem.field() + " " + problem.code())
                                        .toList());
    }

    @Test
    @DisplayName("takes an NHS number by its checksum, however it is spaced")
    void nhsNumbers() {
        assertThat(NhsNumber.isOne("943 476 5919")).isTrue();
        assertThat(NhsNumber.isOne("943-476-5919")).isTrue();
        assertThat(NhsNumber.isOne("9434765918")).isFalse();
        assertThat(NhsNumber.isOne("943476591")).isFalse();
        assertThat(NhsNumber.isOne("A434765919")).isFalse();
    }

    @Test
    @DisplayName("is checked field by field, and no sentence repeats what was entered")
    void checked() {
        Identity wrong = new Identity(null, List.of("x".repeat(201)), "2027-01-01", "9434765918", "y".repeat(501));
        assertThat(problems(wrong))
                .containsExactly(
                        "name required",
                        "otherNames too-long",
                        "dateOfBirth in-the-future",
                        "nhsNumber checksum",
                        "address too-long");
        assertThat(problems(new Identity("Zephyrine", List.of(), "27.3.2019", null, null)))
                .containsExactly("dateOfBirth not-a-date");
        assertThat(problems(new Identity(
                        "Zephyrine", List.of("Zeffy"), "2019-03-27", "943 476 5919", "17 Thistledown Row")))
                .isEmpty();
        String sentences = wrong.check(true, TODAY)
                .<String>orElse(() -> Outcome.done(""))
                .fold(none -> "", why -> ((Refusal.Invalid) why).problems().toString());
        assertThat(sentences).doesNotContain("9434765918", "xxx", "yyy");
    }

    @Test
    @DisplayName("never says who it is when it is printed")
    void silent() {
        Identity identity = new Identity("Zephyrine Quill-Feather", List.of("Zeffy"), null, null, null);
        assertThat(identity.toString()).doesNotContain("Zeph", "Zeff");
        assertThat(new VaultName("Child A", Spellings.of(identity)).toString()).isEqualTo("VaultName[Child A]");
    }

    @Test
    @DisplayName("is spelt whole, in parts and by nicknames")
    void spellings() {
        Set<String> spellings =
                Spellings.of(new Identity("Zephyrine Anne Quill-Feathers", List.of("Zeffy", "A"), null, null, null));
        assertThat(spellings)
                .containsExactlyInAnyOrder(
                        "Zephyrine Anne Quill-Feathers",
                        "Zephyrine Anne Quill Feathers",
                        "Zephyrine Quill-Feathers",
                        "Zephyrine",
                        "Anne",
                        "Quill-Feathers",
                        "Quill",
                        "Feathers",
                        "Zeffy");
    }

    @Test
    @DisplayName("is found in a text as whole words, whatever the capitals, and as a name where it is a word as well")
    void found() {
        Identity identity = new Identity("Will Quill", List.of("Zeffy"), null, null, null);
        VaultName name = new VaultName("Child A", Spellings.of(identity));
        assertThat(name.isCalledIn("To tell ZEFFY's school")).isTrue();
        assertThat(name.isCalledIn("To ask the Quills")).isTrue();
        assertThat(name.isCalledIn("To ask the hospital, which will look for its quilling record"))
                .isFalse();
        assertThat(name.isCalledIn("To ask Will")).isTrue();
    }
}
