package org.goldthread.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An old drawing of a workbook")
class LegacyDrawingTests {

    /** The box of a comment as spreadsheet programs write it, with a line break that no XML has. */
    static final String COMMENT = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml"
             xmlns:o="urn:schemas-microsoft-com:office:office"
             xmlns:x="urn:schemas-microsoft-com:office:excel">
             <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
             <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
              <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>
             </v:shapetype>
             <v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden'
              fillcolor="#ffffe1" o:insetmode="auto">
              <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>
              <v:imagedata o:relid="rId1" o:title="logo"/>
              <v:textbox style='mso-direction-alt:auto'><div style='text-align:left'>One conference<br>a month</div></v:textbox>
              <x:ClientData ObjectType="Drop"><x:MoveWithCells/><x:Anchor>3, 15, 1, 10, 5, 31, 5, 9</x:Anchor>
               <x:FmlaRange>$A$1:$A$4</x:FmlaRange><x:FmlaLink>Sheet1!$B$1</x:FmlaLink><x:FmlaMacro></x:FmlaMacro></x:ClientData>
             </v:shape></xml>
            """;

    private static boolean harmless(String drawing) throws IOException {
        return LegacyDrawing.harmless(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("passes with boxes, texts, lists and pictures of the workbook itself")
    void passes() throws IOException {
        assertThat(harmless(COMMENT)).isTrue();
        assertThat(harmless(COMMENT.replace("<v:shape ", "<v:shape href=\"#Sheet2!A1\" ")))
                .as("leads within the workbook")
                .isTrue();
        assertThat(harmless(
                        "<Relationships><Relationship Id=\"rId1\" Target=\"../media/image1.png\"/></Relationships>"))
                .isTrue();
    }

    @DisplayName(
            "is refused with a script, a macro, a formula of another file, and what leads or is fetched from elsewhere")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<v:shape onmouseover=\"alert(1)\"/>",
                "<v:shape href=\"javascript:alert(1)\"/>",
                "<v:shape href=\"&#106;avascript&#x3A;alert(1)\"/>",
                "<v:shape &#104;ref='file://server/share'/>",
                "<v:shape HREF = 'https://elsewhere.example/'/>",
                "<v:shape o:href=\\\\server\\share/>",
                "<v:imagedata src=\"https://elsewhere.example/seen.png\"/>",
                "<v:imagedata o:althref=\"https://elsewhere.example/seen.png\"/>",
                "<v:fill style=\"background:url(https://elsewhere.example/seen.png)\"/>",
                "<v:shape style=\"behavior:url(#default#time2)\"/>",
                "<x:FmlaMacro>[0]!Button1_Click</x:FmlaMacro>",
                "<x:FmlaMacro><![CDATA[Run]]></x:FmlaMacro>",
                "<x:FmlaPict>[1]Sheet1!$A$1</x:FmlaPict>",
                "<x:FmlaLink>cmd|'/c calc'!A1</x:FmlaLink>",
                "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!-- <v:shape> -->",
                "<?xml-stylesheet type=\"text/xsl\" href=\"https://elsewhere.example/x.xsl\"?>",
                "<Relationship TargetMode=\"External\" Target=\"https://elsewhere.example/\"/>",
                "<v:shape h\u0000r\u0000e\u0000f\u0000=\u0000\"x\"/>",
                "<v:shape title=\"&#9999999;\"/>"
            })
    void refuses(String shape) throws IOException {
        assertThat(harmless(COMMENT.replace("</xml>", shape + "</xml>"))).isFalse();
    }

    @Test
    @DisplayName("is known by its name and, under another name, by how it begins")
    void known() {
        assertThat(LegacyDrawing.isCalled("xl/drawings/vmlDrawing1.vml")).isTrue();
        assertThat(LegacyDrawing.isCalled("xl/drawings/_rels/vmlDrawing1.VML.rels"))
                .isTrue();
        assertThat(LegacyDrawing.isCalled("xl/worksheets/sheet1.xml")).isFalse();
        assertThat(LegacyDrawing.begins(COMMENT.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }
}
