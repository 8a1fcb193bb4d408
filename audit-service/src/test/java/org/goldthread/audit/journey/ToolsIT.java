package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tools through the running service: taken along, brought in, worded, published, compared (A3). */
@DisplayName("Tools")
class ToolsIT extends OnRounds {

    @Test
    @DisplayName("A tool goes out as JSON and comes back as the next version's draft, is worded by page and published")
    void tools() {
        Journey j = rounds.journey();
        String exported =
                j.officer().get("/audits/tools/" + rounds.tool() + "/document").body();
        assertThat(j.officer().post("/api/audits/v1/tools", "{\"tool\":\"x\"}").status())
                .isEqualTo(400);
        Answer brought = j.officer()
                .post(
                        "/api/audits/v1/tools",
                        exported.replace("\"section-11\",\n", "\"local-tool\",\n")
                                .replaceFirst("\"tool\" : \"section-11\"", "\"tool\" : \"local-tool\"")
                                .replaceFirst("Section 11 self-assessment", "Section 11 local self-assessment"));
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        assertThat(brought.text("state")).isEqualTo("draft");
        String draft = "/audits/tools/" + brought.text("id");
        String section = draft + "/sections/workforce";
        Answer form = j.officer().get(section);
        assertThat(form.body()).contains("Preview: what agencies will be asked").contains("Add a question");
        List<String> fields = new ArrayList<>(List.of("version", form.hidden("version"), "title", "", "step", "save"));
        assertThat(j.officer().submit(section, fields.toArray(String[]::new)).body())
                .contains("Enter the title of the section");
        assertThat(j.officer()
                        .submit(draft + "/sections", "title", "Local questions")
                        .location())
                .contains("/sections/section-1");
        assertThat(j.officer().submit(draft + "/publish", "version", "2").body())
                .contains("has no standard yet");
        assertThat(j.officer()
                        .submit(
                                draft + "/sections/section-1",
                                "version",
                                "2",
                                "title",
                                "Local",
                                "step",
                                "remove-section")
                        .location())
                .endsWith("?done=tool-saved");
        assertThat(j.officer().submit(draft + "/publish", "version", "3").location())
                .endsWith("?done=tool-published");
        assertThat(j.officer().submit(draft + "/draft").location()).endsWith("?done=tool-drafted");
        assertThat(j.officer().get("/audits/tools").body()).contains("Draft").contains("Published");
        assertThat(rounds.link(POLICE).get(draft).body()).contains("Published").doesNotContain("Make a new draft");
        assertThat(j.officer().get(draft + "/compare?with=" + rounds.tool()).body())
                .contains("1 part differs")
                .contains("<strong>local</strong>");
    }
}
