package org.goldthread.audit.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.goldthread.learning.framework.Given;
import org.goldthread.profile.ActivityType;
import org.goldthread.profile.AuditType;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Standard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tools that come with the service, each put on the profile: standards, their words and the audit types that they
 * are for are the profile's; questions are the file's. What the profile has not is left out.
 */
@Component
public class ShippedTools {

    private static final List<String> FILES =
            List.of("section-11", "section-157-175", "case-audit", "practitioner-questionnaire");

    /**
     * A file.
     *
     * @param auditTypes audit types that it is for where the profile names no standard of it
     * @param scale used where the audit type has none, and always for what practitioners are asked
     */
    record ShippedTool(
            String tool,
            String name,
            String basis,
            List<String> auditTypes,
            GradeScale scale,
            List<ShippedSection> sections) {
        ShippedTool {
            auditTypes = Given.list(auditTypes);
            sections = Given.list(sections);
        }
    }

    record ShippedSection(String id, String title, @Nullable String text, List<ShippedStandard> standards) {
        ShippedSection {
            standards = Given.list(standards);
        }
    }

    /**
     * A standard with its questions.
     *
     * @param name nothing where only the profile can say it: without it the standard is left out
     */
    record ShippedStandard(
            String id,
            @Nullable String name,
            @Nullable String text,
            @Nullable String basis,
            List<Question> questions) {
        ShippedStandard {
            questions = Given.list(questions);
        }
    }

    private final JsonMapper json;
    private final Profile profile;

    public ShippedTools(JsonMapper json, Profile profile) {
        this.json = json;
        this.profile = profile;
    }

    /** The tools that this profile can use. */
    public List<ToolContent> all() {
        return FILES.stream().map(this::read).flatMap(this::onProfile).toList();
    }

    /** The audit types whose practitioners the profile has asked with this tool (A10). */
    private List<String> asking(String tool) {
        return profile.auditTypes().stream()
                .filter(type -> type.questionnaire() != null
                        && type.questionnaire().tool().equals(tool))
                .map(AuditType::id)
                .toList();
    }

    private ShippedTool read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(ShippedTools.class.getResourceAsStream("/tools/" + file + ".json"))) {
            return json.readValue(stream, ShippedTool.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Stream<ToolContent> onProfile(ShippedTool shipped) {
        Set<String> types = new LinkedHashSet<>();
        shipped.sections()
                .forEach(section -> section.standards()
                        .forEach(standard ->
                                profiles(standard.id()).ifPresent(known -> types.addAll(known.auditTypes()))));
        List<String> known = profile.activityTypes(ActivityType.AUDITS).stream()
                .map(ActivityType::id)
                .toList();
        if (types.isEmpty()) {
            types.addAll(shipped.auditTypes());
        }
        types.addAll(asking(shipped.tool()));
        types.retainAll(known);
        if (types.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new ToolContent(
                shipped.tool(),
                shipped.name(),
                List.copyOf(types),
                shipped.basis(),
                asking(shipped.tool()).isEmpty()
                        ? scale(types).map(GradeScale::of).orElse(shipped.scale())
                        : shipped.scale(),
                shipped.sections().stream()
                        .map(this::section)
                        .filter(section -> !section.standards().isEmpty())
                        .toList()));
    }

    private ToolSection section(ShippedSection shipped) {
        return new ToolSection(
                shipped.id(),
                shipped.title(),
                shipped.text(),
                shipped.standards().stream().flatMap(this::standard).toList());
    }

    private Stream<ToolStandard> standard(ShippedStandard shipped) {
        return profiles(shipped.id())
                .map(known -> Stream.of(
                        new ToolStandard(known.id(), known.name(), known.text(), known.basis(), shipped.questions())))
                .orElseGet(() -> shipped.name() == null
                        ? Stream.empty()
                        : Stream.of(new ToolStandard(
                                shipped.id(),
                                shipped.name(),
                                shipped.text(),
                                shipped.basis() == null ? "default" : shipped.basis(),
                                shipped.questions())));
    }

    private java.util.Optional<Standard> profiles(String standard) {
        return profile.standards().stream()
                .filter(known -> known.id().equals(standard))
                .findFirst();
    }

    /** The scale that the first of these audit types is graded on. */
    private java.util.Optional<org.goldthread.profile.Scale> scale(Set<String> types) {
        return profile.auditTypes().stream()
                .filter(type -> types.contains(type.id()))
                .map(AuditType::scale)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(id -> profile.scales().stream()
                        .filter(scale -> scale.id().equals(id))
                        .findFirst());
    }
}
