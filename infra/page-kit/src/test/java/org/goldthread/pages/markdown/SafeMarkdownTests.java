package org.goldthread.pages.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Markdown on public pages")
class SafeMarkdownTests {

    @Test
    @DisplayName("becomes paragraphs, lists, links and headings in the house's manner")
    void html() {
        assertThat(SafeMarkdown.html("Ask **how** a day is.\n\n- one\n- two\n\n1. first"))
                .contains("<p class=\"govuk-body\">Ask <strong>how</strong> a day is.</p>")
                .contains("<ul class=\"govuk-list govuk-list--bullet\">")
                .contains("<ol class=\"govuk-list govuk-list--number\">");
        assertThat(SafeMarkdown.html("[NSPCC](https://www.nspcc.org.uk/)"))
                .contains("href=\"https://www.nspcc.org.uk/\"")
                .contains("rel=\"nofollow\"");
        assertThat(SafeMarkdown.html("# Big")).contains("<h3").doesNotContain("<h1");
    }

    @ParameterizedTest
    @DisplayName("carries nothing that runs, loads or posts")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/x.png)",
                "<form action=/logout><button>x</button></form>",
                "<p style=\"position:fixed\" onclick=\"x()\">x</p>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<a href=\"data:text/html,x\">x</a>"
            })
    void harmless(String markdown) {
        assertThat(SafeMarkdown.html(markdown))
                .doesNotContain("<script", "<img", "<form", "<iframe", "href=\"javascript", "href=\"data")
                .doesNotContainPattern("<[a-z][^>]*\\s(on[a-z]+|style)=");
    }

    @Test
    @DisplayName("stays what it is when it is made sure of again")
    void again() {
        String html = SafeMarkdown.html("### Why\n\nAsk **how** a [day](https://example.org/) is.\n\n- one");
        assertThat(SafeMarkdown.sanitised(html)).isEqualTo(html);
        assertThat(SafeMarkdown.sanitised("<script>1</script><p onclick='x'>a</p>"))
                .isEqualTo("<p>a</p>");
    }

    @Test
    @DisplayName("is read aloud by its words alone")
    void plain() {
        assertThat(SafeMarkdown.plain("- **Ask** [here](https://example.org/a-b-c)."))
                .isEqualTo("Ask here.\n");
    }
}
