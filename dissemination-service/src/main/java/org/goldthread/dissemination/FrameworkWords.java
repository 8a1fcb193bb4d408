package org.goldthread.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.ActivityType;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Channel;
import org.goldthread.profile.Column;
import org.goldthread.profile.FormTemplate;
import org.goldthread.profile.Group;
import org.goldthread.profile.ProductTemplate;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The framework's words for what records keep as ids; pages know it as {@code words}. */
@Component
public class FrameworkWords {

    /** Deadlines within this many working days are shown as soon. */
    private static final int SOON = 3;

    private final Profile profile;
    private final WorkingDays workingDays;
    private final Clock clock;

    FrameworkWords(Profile profile, WorkingDays workingDays, Clock clock) {
        this.profile = profile;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public LocalDate today() {
        return WorkingDays.today(clock);
    }

    public String agency(@Nullable String id) {
        return name(id, profile.agency(String.valueOf(id)).map(Agency::name));
    }

    public String agencies(List<String> ids) {
        return String.join(", ", ids.stream().map(this::agency).toList());
    }

    public String audience(String id) {
        return name(id, profile.audience(id).map(Audience::name));
    }

    /** Who belongs to an audience. */
    public @Nullable String audienceText(String id) {
        return profile.audience(id).map(Audience::text).orElse(null);
    }

    public String channel(String id) {
        return name(id, profile.channel(id).map(Channel::name));
    }

    public String activityType(String id) {
        return name(id, profile.activityType(id).map(ActivityType::name));
    }

    public String group(String id) {
        return name(id, profile.group(id).map(Group::name));
    }

    public String scope(String scope) {
        return switch (scope) {
            case "single-agency" -> "Single-agency learning";
            case "multi-agency" -> "Multi-agency learning";
            case "governance" -> "How the partnership is governed";
            case "national" -> "For national bodies";
            default -> scope;
        };
    }

    /** "Partnership officer", "Learning and development link, West Midlands Police". */
    public String by(By.Mark mark) {
        if (mark.role().equals("system") && mark.agency() != null) {
            return "System of " + agency(mark.agency());
        }
        String role = Role.of(mark.role()).map(Role::words).orElseGet(() -> switch (mark.role()) {
            case "system" -> "Agency's system";
            case "service" -> "Goldthread";
            default -> mark.role();
        });
        return mark.agency() == null ? role : role + ", " + agency(mark.agency());
    }

    /** A deadline as a tag in words. */
    public Tag due(LocalDate day) {
        String words = workingDays.dueInWords(day, today());
        if (day.isBefore(today())) {
            return Tag.overdue(words);
        }
        return workingDays.between(today(), day) <= SOON ? Tag.soon(words) : Tag.waiting("Due " + PageWords.date(day));
    }

    /** The titles of the dissemination plan's columns as the framework prints them (SOL App. C), else as SOL does. */
    public String column(String id, String otherwise) {
        return profile.template("dissemination-plan").map(FormTemplate::columns).stream()
                .flatMap(List::stream)
                .filter(column -> column.id().equals(id))
                .map(Column::title)
                .findFirst()
                .orElse(otherwise);
    }

    public List<Choice> agencyChoices() {
        return profile.agencies().stream()
                .map(agency -> Choice.of(agency.id(), agency.name()))
                .toList();
    }

    public List<Choice> audienceChoices() {
        return profile.audiences().stream()
                .map(audience -> {
                    Choice choice = Choice.of(audience.id(), audience.name());
                    return audience.text() == null ? choice : choice.hint(audience.text());
                })
                .toList();
    }

    public List<Choice> channelChoices() {
        return profile.channels().stream()
                .map(channel -> {
                    Choice choice = Choice.of(channel.id(), channel.name());
                    return channel.text() == null ? choice : choice.hint(channel.text());
                })
                .toList();
    }

    /** The methods that an agency can have used among its own people: not the partnership's website, not the media. */
    public List<Choice> agencyMethodChoices() {
        return profile.channels().stream()
                .filter(channel -> channel.kind() != Channel.Kind.WEBSITE && channel.kind() != Channel.Kind.MEDIA)
                .map(channel -> Choice.of(channel.id(), channel.name()))
                .toList();
    }

    public List<Choice> templateChoices() {
        return profile.productTemplates().stream()
                .map(template -> Choice.of(template.id(), template.name())
                        .hint("At most " + template.maxWords() + " words"
                                + (template.onePage() ? ", prints on one page" : "")))
                .toList();
    }

    /** Every type of activity, for filters, with a first choice for all. */
    public List<Choice> activityTypeChoices() {
        return Stream.concat(
                        Stream.of(Choice.of("", "All types")),
                        Stream.of(ActivityType.REVIEWS, ActivityType.AUDITS)
                                .flatMap(service -> profile.activityTypes(service).stream())
                                .sorted(Comparator.comparing(type -> type.name().toLowerCase(Locale.UK)))
                                .map(type -> Choice.of(type.id(), type.name())))
                .toList();
    }

    public Optional<ProductTemplate> template(String id) {
        return profile.productTemplate(id);
    }

    private static String name(@Nullable String id, Optional<String> name) {
        return name.orElse(String.valueOf(id));
    }
}
