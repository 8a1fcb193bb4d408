package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;

/**
 * A request as the integrators' guide prints it.
 *
 * @param headers names and values in turn, without Content-Type
 */
record GuideRequest(String method, String path, List<String> headers, String body) {

    private static final Pattern BLOCK = Pattern.compile("```http\\n(.*?)```", Pattern.DOTALL);
    private static final String MULTIPART = "multipart/form-data";

    /** The requests of a section of the guide, in order. */
    static List<GuideRequest> of(String heading) throws IOException {
        String guide = Files.readString(root().resolve("docs/guides/integrators.md"), StandardCharsets.UTF_8);
        int start = guide.indexOf("\n## " + heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int end = guide.indexOf("\n## ", start + 4);
        List<GuideRequest> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(guide.substring(start, end < 0 ? guide.length() : end));
        while (block.find()) {
            found.add(read(block.group(1)));
        }
        return found;
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs/guides"))) {
            here = Objects.requireNonNull(here.getParent(), "not below the project's folder");
        }
        return here;
    }

    private static GuideRequest read(String block) {
        String[] parts = block.split("\\n\\n", 2);
        String[] lines = parts[0].strip().split("\\n");
        List<String> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            headers.addAll(List.of(lines[i].split(": ", 2)));
        }
        String[] first = lines[0].split(" ", 2);
        return new GuideRequest(first[0], first[1], headers, parts.length > 1 ? parts[1].strip() : "");
    }

    /** Sends it, what stands in braces filled in. */
    Answer send(Caller caller, Map<String, String> known) {
        String to = filled(path, known);
        return switch (method) {
            case "GET" -> caller.get(to);
            case "PUT" -> caller.put(to, body, sent(known));
            case "POST" -> caller.post(to, body, sent(known));
            default -> throw new AssertionError("the guide sends " + method);
        };
    }

    /** Sends it with its file, which has this content. */
    Multipart.Got attach(Caller caller, Map<String, String> known, byte[] content) {
        assertThat(headers).contains(MULTIPART);
        String name = "";
        List<String> fields = new ArrayList<>();
        for (String line : body.split("\\n")) {
            String[] field = line.split("=", 2);
            if (field[1].startsWith("@")) {
                name = field[1].substring(1);
            } else {
                fields.addAll(List.of(field));
            }
        }
        return Multipart.send(caller, method, filled(path, known), name, content, fields.toArray(String[]::new));
    }

    private String[] sent(Map<String, String> known) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i + 1 < headers.size(); i += 2) {
            if (!headers.get(i).equals("Content-Type")) {
                sent.add(headers.get(i));
                sent.add(filled(headers.get(i + 1), known));
            }
        }
        return sent.toArray(String[]::new);
    }

    private static String filled(String text, Map<String, String> known) {
        String filled = text;
        for (Map.Entry<String, String> one : known.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        assertThat(filled).as("everything in braces is known by then").doesNotContain("{");
        return filled;
    }
}
