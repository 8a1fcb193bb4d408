package org.goldthread.profile;

import java.util.stream.Stream;

/** Mistakes that people make in profiles, each made in Solihull's. */
final class Mistakes {

    private Mistakes() {}

    static Stream<Mistake> ofShape() {
        return Stream.of(
                new Mistake(
                        "a key is misspelt",
                        "    audience: workforce\n",
                        "    >>audiense: workforce\n    audience: workforce\n",
                        "routing/workforce/audiense",
                        "'audiense' is not known here.",
                        "Did you mean 'audience'?"),
                new Mistake(
                        "a routing row has no audience",
                        "  - id: external\n    audience: external\n",
                        "  - >>id: external\n",
                        "routing/external",
                        "'audience' is missing.",
                        "Add audience: Whom it reaches."),
                new Mistake(
                        "an entry has no basis",
                        "text: Safeguarding arrangements and multi-agency working., basis: SOL 1.1.5 bullet 1 }",
                        ">>text: Safeguarding arrangements and multi-agency working. }",
                        "aims/arrangements",
                        "'basis' is missing.",
                        "Add basis: Where it comes from"),
                new Mistake(
                        "a kind of agency is not one of the kinds",
                        "name: CAFCASS, kind: relevant-agency",
                        ">>name: CAFCASS, kind: relevant-agancy",
                        "agencies/cafcass/kind",
                        "'relevant-agancy' is not one of the words that are allowed here.",
                        "Did you mean 'relevant-agency'?"),
                new Mistake(
                        "a demonstration person has a role that does not exist",
                        "label: Partnership officer, roles: [partnership-officer]",
                        ">>label: Partnership officer, roles: [partnership-oficer]",
                        "people/officer/roles/0",
                        "'partnership-oficer' is not one of the words",
                        "Did you mean 'partnership-officer'?"),
                new Mistake(
                        "a system has a scope that does not exist",
                        "agency: west-midlands-police, scopes: [\"reviews:read\"",
                        ">>agency: west-midlands-police, scopes: [\"review:read\"",
                        "systems/agency-west-midlands-police/scopes/0",
                        "'review:read' is not one of the words",
                        "Did you mean 'reviews:read'?"),
                new Mistake(
                        "a deadline is not positive",
                        "name: Agency acknowledges a cascade, workingDays: 5",
                        ">>name: Agency acknowledges a cascade, workingDays: 0",
                        "dueDates/cascade-acknowledge/workingDays",
                        "0 is too small.",
                        "Write 1 or more."),
                new Mistake(
                        "a deadline is a word",
                        "name: Agency answers an action, workingDays: 10",
                        ">>name: Agency answers an action, workingDays: ten",
                        "dueDates/action-response/workingDays",
                        "This is the text 'ten'.",
                        "It must be a whole number"),
                new Mistake(
                        "a share is more than the whole",
                        "    cadence: { perYear: 4, every: P3M,",
                        "    >>cadence: { coveragePercentPerYear: 101, perYear: 4, every: P3M,",
                        "auditTypes/multi-agency-audit/cadence/coveragePercentPerYear",
                        "101 is too large.",
                        "Write 100 or less."),
                new Mistake(
                        "an interval is not ISO 8601",
                        "  intervals: [P3M, P6M, P12M]",
                        "  >>intervals: [3 months, P6M, P12M]",
                        "embedding/intervals/0",
                        "'3 months' is not written as it must be.",
                        "Write an ISO 8601 period such as P3M"),
                new Mistake(
                        "a date is not in the calendar",
                        "    from: 2026-03-18",
                        "    >>from: 2026-02-30",
                        "editions/wt-2026/from",
                        "'2026-02-30' is not written as it must be.",
                        "Write a date of the calendar as year-month-day"),
                new Mistake(
                        "the short name has capital letters",
                        "shortName: solihull",
                        ">>shortName: Solihull",
                        "shortName",
                        "'Solihull' is not written as it must be.",
                        "Write lower-case letters"),
                new Mistake(
                        "a code has small letters",
                        "    name: Rapid review\n    code: RR\n",
                        "    name: Rapid review\n    >>code: rr\n",
                        "reviewTypes/rapid-review/code",
                        "'rr' is not written as it must be.",
                        "Write two to eight capital letters or digits"),
                new Mistake(
                        "a text is empty",
                        "    name: Learning is published\n",
                        "    >>name: \"\"\n",
                        "principles/transparency/name",
                        "The text is empty.",
                        "What people read."),
                new Mistake(
                        "a value was forgotten",
                        "    name: Learning is published\n",
                        "    >>name:\n",
                        "principles/transparency/name",
                        "This is empty.",
                        "It must be a text"),
                new Mistake(
                        "a list is empty that may not be",
                        "    channels: [website-resource]\n    measureOfSuccess: Feedback",
                        "    >>channels: []\n    measureOfSuccess: Feedback",
                        "routing/external/channels",
                        "The list is empty.",
                        "Give at least one"),
                new Mistake(
                        "a text with a comma stands without quotes",
                        "text: The general public, basis: SOL App. C row 4 }",
                        ">>text: The general public, everybody else, basis: SOL App. C row 4 }",
                        "audiences/general-public/everybody else",
                        "'everybody else' is not known here.",
                        "Put the text that it belongs to in quotes"),
                new Mistake(
                        "the same key stands twice",
                        "edition: wt-2026\n",
                        "edition: wt-2026\n>>edition: wt-2023\n",
                        "",
                        "The same key stands twice: Duplicate Object property \"edition\".",
                        "Keep one of the two"),
                new Mistake(
                        "a line is indented wrongly",
                        "shortName: solihull\n",
                        "shortName: solihull\n  >>code: SOL\n",
                        "",
                        "This is not YAML",
                        "Indent with spaces"));
    }

    static Stream<Mistake> ofReference() {
        return Stream.of(
                new Mistake(
                        "a person's agency does not exist",
                        "label: \"Strategic lead, West Midlands Police\", roles: [strategic-lead], agency: west-midlands-police",
                        ">>label: \"Strategic lead, West Midlands Police\", roles: [strategic-lead], agency: west-midland-police",
                        "people/lead-police/agency",
                        "'west-midland-police' is not an id in agencies.",
                        "Did you mean 'west-midlands-police'?"),
                new Mistake(
                        "a group does not exist",
                        "  approvedBy: ldg\n",
                        "  >>approvedBy: ldd\n",
                        "disseminationPlan/approvedBy",
                        "'ldd' is not an id in groups.",
                        "Did you mean 'ldg'?"),
                new Mistake(
                        "an audience does not exist",
                        "    audience: workforce\n",
                        "    >>audience: workfource\n",
                        "routing/workforce/audience",
                        "'workfource' is not an id in audiences.",
                        "Did you mean 'workforce'?"),
                new Mistake(
                        "a channel does not exist",
                        "    channels: [group-report, strategic-lead-request, newsletter]",
                        "    >>channels: [group-report, strategic-lead-request, news]",
                        "routing/internal/channels/2",
                        "'news' is not an id in channels.",
                        "Did you mean 'newsletter'?"),
                new Mistake(
                        "a type of activity does not exist",
                        "    activityTypes: [lcspr]\n    audience",
                        "    >>activityTypes: [lscpr]\n    audience",
                        "routing/reviews-public/activityTypes/0",
                        "'lscpr' is not an id in reviewTypes, auditTypes, otherActivityTypes.",
                        "Did you mean 'lcspr'?"),
                new Mistake(
                        "a fact of a criterion does not exist",
                        "{ fact: recurrent-themes, is:",
                        ">>{ fact: recurring-themes, is:",
                        "criteria/local-review-themes/all/0/fact",
                        "'recurring-themes' is not an id in facts.",
                        "Did you mean 'recurrent-themes'?"),
                new Mistake(
                        "the edition in force is not listed",
                        "edition: wt-2026\n",
                        ">>edition: wt-2029\n",
                        "edition",
                        "'wt-2029' is not an id in editions.",
                        "Did you mean 'wt-20"),
                new Mistake(
                        "two agencies have one id",
                        "  - { id: cafcass, name",
                        "  - { >>id: uhb, name",
                        "agencies/uhb/id",
                        "The id 'uhb' is used twice.",
                        "Give this entry another id; the first is on line"),
                new Mistake(
                        "two people have one username",
                        "  - { username: trainer, label",
                        "  - { >>username: lay, label",
                        "people/lay/username",
                        "The username 'lay' is used twice.",
                        "Give this entry another username"));
    }
}
