package org.goldthread.reviews.chronology.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What tells who somebody is")
class IdentityHintsTests {

    @DisplayName("is found, and left out of what is given back")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Child A, NHS 943 476 5919, was seen     | an NHS number        | 943 476 5919
            number 9434765919                       | an NHS number        | 9434765919
            943-476-5919                            | an NHS number        | 943-476-5919
            moved to B91 3QB last week              | a postcode           | B91 3QB
            moved to b913qb                         | a postcode           | b913qb
            DOB 14/02/2019                          | a date of birth      | 14/02/2019
            d.o.b. 2019-02-14                       | a date of birth      | 2019-02-14
            Child A born on 14 Feb 2019             | a date of birth      | 14 Feb
            mother rang from 0121 496 0000          | a telephone number   | 0121 496 0000
            text from 07700900123                   | a telephone number   | 07700900123
            +44 7700 900123                         | a telephone number   | 7700 900123
            wrote to a.b@example.org                | an e-mail address    | a.b@example.org
            """)
    void found(String text, String hint, String thing) {
        assertThat(IdentityHints.in(text)).contains(hint);
        assertThat(IdentityHints.without(text)).doesNotContain(thing);
    }

    @DisplayName("is not seen in ordinary entries")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Child A not brought to the appointment at 14:30 on 3/12/2026",
                "Strategy meeting held; section 47 enquiry begun",
                "943 476 5918 is no NHS number because its check digit is wrong",
                "Log 1234567 of 3 December 2026",
                "Mother (Adult B) seen with Child A, 3 years old",
                "Newborn seen by the health visitor",
                "Incident 20261203-0042",
                "Weight 9.4 kg, 50th centile"
            })
    void ordinary(String text) {
        assertThat(IdentityHints.in(text)).isEmpty();
    }
}
