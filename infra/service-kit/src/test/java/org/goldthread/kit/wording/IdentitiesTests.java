package org.goldthread.kit.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Identities in free text")
class IdentitiesTests {

    @ParameterizedTest(name = "{1} is found in: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The NHS number is 943 476 5919 in the record | an NHS number | 943 476 5919",
                "NHS 9434765919. | an NHS number | 9434765919",
                "They live near B91 3QB now | a postcode | B91 3QB",
                "po1 2al, second floor | a postcode | po1 2al",
                "Child A, born 3 March 2014, | a date of birth | born 3 March 2014",
                "DOB: 03/03/2014 | a date of birth | DOB: 03/03/2014",
                "date of birth 2014-03-03 | a date of birth | date of birth 2014-03-03",
                "write to first.last@example.org.uk today | an e-mail address | first.last@example.org.uk",
                "rang 0121 496 0123 twice | a telephone number | 0121 496 0123",
                "mobile 07700 900123 | a telephone number | 07700 900123",
                "from +44 7700 900123 | a telephone number | +44 7700 900123",
                "on (0121) 496 0123 | a telephone number | (0121) 496 0123"
            })
    void found(String text, String kind, String what) {
        assertThat(Identities.in(text)).extracting(Identities.Hit::kind).containsExactly(kind);
        assertThat(Identities.in(text).get(0).text()).isEqualTo(what);
    }

    @ParameterizedTest(name = "nothing is found in: {0}")
    @ValueSource(
            strings = {
                "On 3 March 2026 the police were called at 14:05 by a neighbour.",
                "She was 14 weeks old; 23 visits in 14 months by 5 agencies.",
                "Year 9, 2nd term; section 47 enquiry; SOL-RR-2026-004",
                "The reference 943 476 5918 has a wrong checksum",
                "Child A not brought to the appointment at 14:30 on 3/12/2026",
                "Newborn seen by the health visitor; weight 9.4 kg, 50th centile",
                "Incident 20261203-0042, log 1234567 of 3 December 2026",
                "Children Act 2004 s.16C, SI 2018/789 reg. 11",
                "Child A was born at 32 weeks and had been seen by the health visitor."
            })
    void harmless(String text) {
        assertThat(Identities.in(text)).isEmpty();
    }

    @ParameterizedTest(name = "word processors'' characters hide nothing: {0}")
    @ValueSource(
            strings = {
                "07700\u00a0900123",
                "0121\u2011704\u20116000",
                "0770\u200b0900123",
                "\uff19\uff14\uff13\uff14\uff17\uff16\uff15\uff19\uff11\uff19",
                "B91\u202f3QB",
                "\uff22\uff19\uff11 3QB"
            })
    void wordProcessors(String text) {
        assertThat(Identities.kinds(text)).hasSize(1);
        assertThat(Identities.without("so " + text + " it"))
                .startsWith("so [")
                .endsWith(" left out] it")
                .doesNotContain(text);
    }

    @ParameterizedTest(name = "{1} is left out of: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Child A, NHS 943 476 5919, was seen     | an NHS number        | Child A, NHS [NHS number left out], was seen
            943-476-5919                            | an NHS number        | [NHS number left out]
            moved to b913qb                         | a postcode           | moved to [postcode left out]
            d.o.b. 2019-02-14                       | a date of birth      | [date of birth left out]
            Child A born on 14 Feb 2019, a girl     | a date of birth      | Child A [date of birth left out], a girl
            text from 07700900123                   | a telephone number   | text from [telephone number left out]
            wrote to a.b@example.org                | an e-mail address    | wrote to [e-mail address left out]
            """)
    void leftOut(String text, String kind, String left) {
        assertThat(Identities.kinds(text)).containsExactly(kind);
        assertThat(Identities.without(text)).isEqualTo(left);
    }

    @Test
    @DisplayName("The refusal names what was found and the line it stands in, in the text's order")
    void namesThePlace() {
        Problems problems = new Problems()
                .text(
                        "whatHappened",
                        "Child A was hurt.\nThe aunt lives at B91 3QB\nand rings from 0121 496 0123",
                        500,
                        "what happened");

        assertThat(sentence(problems))
                .startsWith("Take out a postcode (line 2), a telephone number (line 3)")
                .doesNotContain("B91")
                .doesNotContain("0121");
    }

    @Test
    @DisplayName("A text for the public may say where to turn to, but not whose number or birthday it is")
    void publicText() {
        String where = "Ring the front door on 0121 496 0123 or write to help@example.org";
        Problems contact = new Problems().optionalPublicText("text", where, 500, "the text");
        Problems person = new Problems().optionalPublicText("text", where + ", born 1 May 2019", 500, "the text");

        assertThat(contact.isEmpty()).isTrue();
        assertThat(sentence(person)).startsWith("Take out a date of birth (line 1):");
    }

    private static String sentence(Problems problems) {
        Outcome<String> outcome = problems.orElse(() -> Outcome.done(""));
        Refusal why = ((Outcome.Refused<String>) outcome).why();
        FieldProblem first = ((Refusal.Invalid) why).problems().get(0);
        assertThat(first.code()).isEqualTo("identity");
        return first.sentence();
    }
}
