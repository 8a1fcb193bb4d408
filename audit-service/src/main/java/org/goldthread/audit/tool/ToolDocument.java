package org.goldthread.audit.tool;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tools as JSON: written without loss, read strictly. */
@Component
public class ToolDocument {

    private final JsonMapper json;

    public ToolDocument(JsonMapper json) {
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    public String write(ToolContent content) {
        return json.writeValueAsString(content);
    }

    /** The tool in this text; refused for field {@code file} if it is none. What it says is checked when it is drafted. */
    public Outcome<ToolContent> read(String text) {
        try {
            JsonNode tree = json.readTree(text);
            if (!tree.isObject()) {
                return unreadable("The file holds no tool");
            }
            return Outcome.done(json.treeToValue(tree, ToolContent.class));
        } catch (JacksonException wrong) {
            return unreadable("The file is no tool as this service writes it" + place(wrong));
        }
    }

    private static String place(JacksonException wrong) {
        StringBuilder place = new StringBuilder();
        wrong.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        String shown = place.length() > 120 ? place.substring(0, 120) : place.toString();
        return shown.isEmpty() ? "" : ": look at “" + shown + "”";
    }

    private static Outcome<ToolContent> unreadable(String sentence) {
        return Outcome.refused(Refusal.invalid("file", "unreadable", sentence));
    }
}
