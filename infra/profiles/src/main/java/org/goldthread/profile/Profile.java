package org.goldthread.profile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One partnership's Learning and Improvement Framework as data (P1). Read it with {@link Profiles#load(String)}: what
 * is loaded has passed every check, so that references always resolve.
 *
 * @param version short hash of the file's content; records keep it
 * @param id the profile's identifier: its file name
 * @param name the partnership's name
 * @param shortName short name that prefixes databases and topics: lower-case letters, digits and hyphens
 * @param code prefix of references, such as SOL in SOL-RR-2026-004
 * @param framework short name of the framework, which its clauses are cited by
 * @param edition the edition of the guidance under which new reviews are opened
 * @param document the framework document and its own review
 * @param objectives what the framework is for
 * @param principles principles of learning and improvement
 * @param aims what learning must be able to assure partners about
 * @param editions editions of the statutory guidance
 * @param switches changes of law with their days of commencement
 * @param clocks time limits on reviews
 * @param powers legal powers that requests cite
 * @param agencies partner organisations
 * @param groups committees, subgroups, panels and forums
 * @param boards boards and bodies outside the partnership
 * @param priorities priorities
 * @param themes themes that link threads
 * @param strategies strategies, plans and programmes
 * @param providers providers of information
 * @param sources sources of learning
 * @param reviewTypes types of review
 * @param facts questions of fact that criteria are tested on
 * @param criteria criteria for types of review
 * @param decisionMakers who decides on reviews
 * @param methodologies ways of doing a review
 * @param practitionerLevels levels at which people of agencies work
 * @param reviewMeetings kinds of meetings that reviews hold
 * @param otherActivityTypes other activities that learning comes from
 * @param auditTypes types of audit
 * @param standards standards that audits are made against
 * @param scales grading scales
 * @param learningKinds kinds of learning
 * @param audiences audiences
 * @param channels communication methods
 * @param productTemplates shapes of products
 * @param routing the routing matrix
 * @param templates forms of the framework
 * @param disseminationPlan who approves dissemination plans
 * @param recommendationOwners which group follows up which recommendations
 * @param dueDates working-day limits of the software's own steps
 * @param limits numbers from which pages warn, and below which they show none
 * @param embedding embedding checks
 * @param escalations ladders of escalation
 * @param measures measures of the scorecard
 * @param datasets datasets
 * @param indicators indicators
 * @param surveys surveys
 * @param annualReports reports that others owe the partnership
 * @param yearlyReport the partnership's own yearly report
 * @param trainingOffer the training offer
 * @param evaluationLevels levels of training evaluation
 * @param expectations expectations of agencies and of the partnership
 * @param assurance requests for assurance
 * @param scrutiny scrutiny and challenge
 * @param library the library of assurance sources
 * @param voice how children, parents, practitioners and the public are heard
 * @param wording word lists
 * @param unreadable parts of the framework that the source text lost
 * @param people demonstration sign-ins
 * @param systems agencies' systems
 */
public record Profile(
        String version,
        String id,
        String name,
        String shortName,
        String code,
        String framework,
        String edition,
        FrameworkDocument document,
        List<Objective> objectives,
        List<Principle> principles,
        List<Aim> aims,
        List<Edition> editions,
        List<StatuteSwitch> switches,
        List<StatutoryClock> clocks,
        List<Power> powers,
        List<Agency> agencies,
        List<Group> groups,
        List<Board> boards,
        List<Priority> priorities,
        List<Theme> themes,
        List<Strategy> strategies,
        List<Provider> providers,
        List<Source> sources,
        List<ReviewType> reviewTypes,
        List<Fact> facts,
        List<Criterion> criteria,
        List<DecisionMaker> decisionMakers,
        List<Methodology> methodologies,
        List<PractitionerLevel> practitionerLevels,
        List<ReviewMeeting> reviewMeetings,
        List<OtherActivityType> otherActivityTypes,
        List<AuditType> auditTypes,
        List<Standard> standards,
        List<Scale> scales,
        List<LearningKind> learningKinds,
        List<Audience> audiences,
        List<Channel> channels,
        List<ProductTemplate> productTemplates,
        List<RoutingRow> routing,
        List<FormTemplate> templates,
        DisseminationPlan disseminationPlan,
        List<RecommendationOwner> recommendationOwners,
        List<DueDate> dueDates,
        List<Limit> limits,
        Embedding embedding,
        List<Escalation> escalations,
        List<Measure> measures,
        List<Dataset> datasets,
        List<Indicator> indicators,
        List<Survey> surveys,
        List<AnnualReport> annualReports,
        YearlyReport yearlyReport,
        List<TrainingItem> trainingOffer,
        List<EvaluationLevel> evaluationLevels,
        List<Expectation> expectations,
        List<AssuranceRequest> assurance,
        List<ScrutinyItem> scrutiny,
        List<LibraryVolume> library,
        List<VoiceItem> voice,
        List<WordList> wording,
        List<Unreadable> unreadable,
        List<DemoPerson> people,
        List<AgencySystem> systems) {

    public Profile {
        objectives = List.copyOf(objectives);
        principles = List.copyOf(principles);
        aims = List.copyOf(aims);
        editions = List.copyOf(editions);
        switches = List.copyOf(switches);
        clocks = List.copyOf(clocks);
        powers = List.copyOf(powers);
        agencies = List.copyOf(agencies);
        groups = List.copyOf(groups);
        boards = List.copyOf(boards);
        priorities = List.copyOf(priorities);
        themes = List.copyOf(themes);
        strategies = List.copyOf(strategies);
        providers = List.copyOf(providers);
        sources = List.copyOf(sources);
        reviewTypes = List.copyOf(reviewTypes);
        facts = List.copyOf(facts);
        criteria = List.copyOf(criteria);
        decisionMakers = List.copyOf(decisionMakers);
        methodologies = List.copyOf(methodologies);
        practitionerLevels = List.copyOf(practitionerLevels);
        reviewMeetings = List.copyOf(reviewMeetings);
        otherActivityTypes = List.copyOf(otherActivityTypes);
        auditTypes = List.copyOf(auditTypes);
        standards = List.copyOf(standards);
        scales = List.copyOf(scales);
        learningKinds = List.copyOf(learningKinds);
        audiences = List.copyOf(audiences);
        channels = List.copyOf(channels);
        productTemplates = List.copyOf(productTemplates);
        routing = List.copyOf(routing);
        templates = List.copyOf(templates);
        recommendationOwners = List.copyOf(recommendationOwners);
        dueDates = List.copyOf(dueDates);
        limits = List.copyOf(limits);
        escalations = List.copyOf(escalations);
        measures = List.copyOf(measures);
        datasets = List.copyOf(datasets);
        indicators = List.copyOf(indicators);
        surveys = List.copyOf(surveys);
        annualReports = List.copyOf(annualReports);
        trainingOffer = List.copyOf(trainingOffer);
        evaluationLevels = List.copyOf(evaluationLevels);
        expectations = List.copyOf(expectations);
        assurance = List.copyOf(assurance);
        scrutiny = List.copyOf(scrutiny);
        library = List.copyOf(library);
        voice = List.copyOf(voice);
        wording = List.copyOf(wording);
        unreadable = List.copyOf(unreadable);
        people = List.copyOf(people);
        systems = List.copyOf(systems);
    }

    /** The agency with this id. */
    public Optional<Agency> agency(String agencyId) {
        return byId(agencies, Agency::id, agencyId);
    }

    /** The group with this id. */
    public Optional<Group> group(String groupId) {
        return byId(groups, Group::id, groupId);
    }

    /** The audience with this id. */
    public Optional<Audience> audience(String audienceId) {
        return byId(audiences, Audience::id, audienceId);
    }

    /** The channel with this id. */
    public Optional<Channel> channel(String channelId) {
        return byId(channels, Channel::id, channelId);
    }

    /** The product template with this id. */
    public Optional<ProductTemplate> productTemplate(String templateId) {
        return byId(productTemplates, ProductTemplate::id, templateId);
    }

    /** The form of the framework with this id, such as SOL's Appendix C. */
    public Optional<FormTemplate> template(String templateId) {
        return byId(templates, FormTemplate::id, templateId);
    }

    /** The types of activity that {@code reviews} or {@code audits} registers, in the profile's order. */
    public List<ActivityType> activityTypes(String service) {
        return types().filter(type -> type.service().equals(service)).toList();
    }

    /** The type of activity with this id, whichever service registers it. */
    public Optional<ActivityType> activityType(String typeId) {
        return types().filter(type -> type.id().equals(typeId)).findFirst();
    }

    /**
     * The rows of the routing matrix for an activity and the audiences of its learning, in the profile's order. A row
     * that names the activity's type goes before rows for every type that reach the same audience.
     *
     * @param audienceIds the audiences wanted; empty means all
     */
    public List<RoutingRow> routingFor(String activityTypeId, Collection<String> audienceIds) {
        return routing.stream()
                .filter(row -> audienceIds.isEmpty() || audienceIds.contains(row.audience()))
                .filter(row -> row.activityTypes().contains(activityTypeId)
                        || (row.activityTypes().isEmpty() && !hasRowOfItsOwn(activityTypeId, row.audience())))
                .toList();
    }

    /**
     * The id of the group that follows up recommendations from activities of this type (R13).
     *
     * @throws IllegalArgumentException if there is no such type
     */
    public String followUpGroup(String activityTypeId) {
        if (activityType(activityTypeId).isEmpty()) {
            throw new IllegalArgumentException("No type of activity is called " + activityTypeId);
        }
        return recommendationOwners.stream()
                .filter(owner -> owner.activityTypes().contains(activityTypeId))
                .findFirst()
                .or(() -> recommendationOwners.stream()
                        .filter(owner -> owner.activityTypes().isEmpty())
                        .findFirst())
                .orElseThrow()
                .group();
    }

    /** The id of the group whose chair approves dissemination plans (D2). */
    public String planApproval() {
        return disseminationPlan.approvedBy();
    }

    /** The limits of the software's own steps. */
    public Deadlines deadlines() {
        return new Deadlines(
                workingDays("cascade-acknowledge"),
                workingDays("cascade-report"),
                workingDays("action-response"),
                workingDays("plan-approval"));
    }

    /**
     * The number of a limit, such as {@code many-recommendations}.
     *
     * @throws IllegalArgumentException if the software has no such limit
     */
    public int limit(String limitId) {
        return byId(limits, Limit::id, limitId)
                .orElseThrow(() -> new IllegalArgumentException("There is no limit called " + limitId))
                .number();
    }

    private int workingDays(String dueDateId) {
        return byId(dueDates, DueDate::id, dueDateId).orElseThrow().workingDays();
    }

    private boolean hasRowOfItsOwn(String activityTypeId, String audienceId) {
        return routing.stream()
                .anyMatch(row ->
                        row.audience().equals(audienceId) && row.activityTypes().contains(activityTypeId));
    }

    private Stream<ActivityType> types() {
        return Stream.of(
                        reviewTypes.stream().map(ActivityType::of),
                        otherActivityTypes.stream().map(ActivityType::of),
                        auditTypes.stream().map(ActivityType::of))
                .flatMap(Function.identity());
    }

    private static <T> Optional<T> byId(List<T> list, Function<T, String> id, String wanted) {
        return list.stream().filter(entry -> id.apply(entry).equals(wanted)).findFirst();
    }
}
