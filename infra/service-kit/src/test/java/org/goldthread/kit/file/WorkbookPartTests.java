package org.goldthread.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A part of a workbook")
class WorkbookPartTests {

    private static boolean sound(String xml) throws IOException {
        return WorkbookPart.sound(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean row(String cells) throws IOException {
        return sound(
                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>");
    }

    @DisplayName("is read where its cells are what spreadsheet programs write")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<c r=\"A1\"><v>42</v></c>",
                "<c r=\"XFD1048576\" s=\"3\"><v>9.99E+307</v></c>",
                "<c r=\"B1\" t=\"s\"><v>17</v></c>",
                "<c r=\"C1\" t=\"inlineStr\"><is><t>1E999999999 is said, not counted</t></is></c>",
                "<c><f>SUM(A1:A2)</f><v>-0.5E-7</v></c>"
            })
    void reads(String cells) throws IOException {
        assertThat(row(cells)).isTrue();
    }

    @DisplayName("is not read where a few letters would fill the reader's memory or stop it")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c r=\"&#90;ZZZZZ1\"><v>1</v></c>",
                "<c r=\"A1\"><v>1E999999999</v></c>",
                "<c r=\"A1\"><v>1<![CDATA[E]]>999999999</v></c>",
                "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A1\" s=\"-1\"><v>1</v></c>",
                "<c r=\"A1\" t=\"zz\"><v>1</v></c>",
                "<c r=\"A1\"><v>1"
            })
    void refuses(String cells) throws IOException {
        assertThat(row(cells)).isFalse();
    }

    @Test
    @DisplayName("is not read with a text longer than a cell, an endless element, or elements in elements without end")
    void tooLong() throws IOException {
        assertThat(row("<c r=\"A1\"><v>" + "1".repeat(32_767) + "</v></c>")).isTrue();
        assertThat(row("<c r=\"A1\"><v>" + "1".repeat(32_768) + "</v></c>")).isFalse();
        assertThat(row("<c r=\"A1\" x=\"" + "1".repeat(3_000_000) + "\"/>")).isFalse();
        assertThat(row("<x>".repeat(1000) + "</x>".repeat(1000))).isFalse();
    }

    @Test
    @DisplayName("is read where it is the chain of calculation or what a query keeps, which have other words")
    void otherParts() throws IOException {
        assertThat(sound("<calcChain><c r=\"A1\" i=\"1\" s=\"1\" t=\"1\"/></calcChain>"))
                .isTrue();
        assertThat(sound("<DataMashup>" + "QUJD".repeat(300_000) + "</DataMashup>"))
                .isTrue();
    }

    @Test
    @DisplayName("is not read with a document type, whose entities multiply or fetch files")
    void entities() throws IOException {
        assertThat(sound("<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><worksheet><v>&b;</v></worksheet>"))
                .isFalse();
        assertThat(sound("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><v>&a;</v></worksheet>"))
                .isFalse();
    }
}
