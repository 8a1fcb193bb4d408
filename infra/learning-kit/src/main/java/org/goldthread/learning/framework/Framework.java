package org.goldthread.learning.framework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Problems;
import org.goldthread.profile.ActivityType;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Group;
import org.goldthread.profile.Priority;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The partnership's framework on one day, as one service sees it: what decisions are made against.
 *
 * @param service {@code reviews} or {@code audits}
 * @param today the date in England
 */
public record Framework(Profile profile, String service, LocalDate today) {

    /** A type of activity that this service registers. */
    public Optional<ActivityType> type(@Nullable String typeId) {
        return types().stream().filter(type -> type.id().equals(typeId)).findFirst();
    }

    public List<ActivityType> types() {
        return profile.activityTypes(service);
    }

    /** Agencies that are partners today; schools, of which there are many, after the others. */
    public List<Agency> agencies() {
        return profile.agencies().stream()
                .filter(agency -> stands(agency.until()))
                .sorted(Comparator.comparing(agency -> agency.kind() == Agency.Kind.SCHOOL))
                .toList();
    }

    /** Groups that exist today. */
    public List<Group> groups() {
        return profile.groups().stream().filter(group -> stands(group.until())).toList();
    }

    /** The name that people know an agency by; its id where the profile no longer knows it. */
    public String agencyName(String agencyId) {
        return profile.agency(agencyId).map(Agency::name).orElse(agencyId);
    }

    public String groupName(String groupId) {
        return profile.group(groupId).map(Group::name).orElse(groupId);
    }

    public String audienceName(String audienceId) {
        return profile.audience(audienceId).map(Audience::name).orElse(audienceId);
    }

    public String themeName(String themeId) {
        return profile.themes().stream()
                .filter(theme -> theme.id().equals(themeId))
                .findFirst()
                .map(Theme::name)
                .orElse(themeId);
    }

    public String priorityName(String priorityId) {
        return profile.priorities().stream()
                .filter(priority -> priority.id().equals(priorityId))
                .findFirst()
                .map(Priority::name)
                .orElse(priorityId);
    }

    public void checkType(Problems problems, String field, @Nullable String typeId) {
        List<String> known = types().stream().map(ActivityType::id).toList();
        check(problems, field, "unknown-type", "type of activity", typeId, known);
    }

    public void checkAgencies(Problems problems, String field, Collection<String> ids) {
        List<String> known = agencies().stream().map(Agency::id).toList();
        ids.forEach(id -> check(problems, field, "unknown-agency", "agency", id, known));
    }

    public void checkGroup(Problems problems, String field, @Nullable String groupId) {
        List<String> known = groups().stream().map(Group::id).toList();
        check(problems, field, "unknown-group", "group", groupId, known);
    }

    public void checkPriority(Problems problems, String field, @Nullable String priorityId) {
        List<String> known = profile.priorities().stream().map(Priority::id).toList();
        check(problems, field, "unknown-priority", "priority", priorityId, known);
    }

    public void checkThemes(Problems problems, String field, Collection<String> ids) {
        List<String> known = profile.themes().stream().map(Theme::id).toList();
        ids.forEach(id -> check(problems, field, "unknown-theme", "theme", id, known));
    }

    public void checkAudiences(Problems problems, String field, Collection<String> ids) {
        List<String> known = profile.audiences().stream().map(Audience::id).toList();
        ids.forEach(id -> check(problems, field, "unknown-audience", "audience", id, known));
    }

    /** Absent is right here: whether it has to be there is another question. */
    private void check(
            Problems problems, String field, String code, String what, @Nullable String id, Collection<String> known) {
        if (id == null || known.contains(id)) {
            return;
        }
        String shown = id.length() > 80 ? id.substring(0, 80) : id;
        problems.add(
                field,
                code,
                "'" + shown + "' is not " + article(what) + " of " + profile.name() + Suggestion.forWord(shown, known));
    }

    private static String article(String what) {
        return ("aeiou".indexOf(what.charAt(0)) >= 0 ? "an " : "a ") + what;
    }

    private boolean stands(@Nullable LocalDate until) {
        return until == null || !until.isBefore(today);
    }
}
