package org.goldthread.profile;

import java.util.function.Function;
import java.util.stream.Stream;

/** Mistakes that a schema cannot see, each made in Solihull's profile. */
final class MistakesOfSense {

    private MistakesOfSense() {}

    static Stream<Mistake> all() {
        return Stream.of(ofAgencies(), ofGroups(), ofTypes(), ofTime(), ofRouting(), ofPeople(), ofBasis())
                .flatMap(Function.identity());
    }

    private static Stream<Mistake> ofAgencies() {
        return Stream.of(
                new Mistake(
                        "a statutory partner is missing",
                        "    kind: statutory-partner\n    partner: police\n",
                        "    kind: relevant-agency\n",
                        "agencies",
                        "The statutory partner for police is missing.",
                        "Add an agency with kind: statutory-partner and partner: police.",
                        "  - id: solihull-council"),
                new Mistake(
                        "a statutory partner does not say which",
                        "    kind: statutory-partner\n    partner: police\n",
                        "    kind: statutory-partner\n",
                        "agencies/west-midlands-police",
                        "West Midlands Police is a statutory partner, but 'partner' does not say which.",
                        "Add partner: local-authority, health or police.",
                        "  - id: west-midlands-police"),
                new Mistake(
                        "a relevant agency has a partner's place",
                        "name: CAFCASS, kind: relevant-agency",
                        ">>name: CAFCASS, partner: police, kind: relevant-agency",
                        "agencies/cafcass/partner",
                        "CAFCASS has 'partner' but is a relevant-agency.",
                        "Write kind: statutory-partner, or leave out partner."),
                new Mistake(
                        "one partner's place is taken twice",
                        "name: CAFCASS, kind: relevant-agency",
                        ">>name: CAFCASS, kind: statutory-partner, partner: police",
                        "agencies/cafcass/partner",
                        "There are two partners for police: West Midlands Police and CAFCASS.",
                        "Name one lead agency"));
    }

    private static Stream<Mistake> ofGroups() {
        return Stream.of(
                new Mistake(
                        "a chair is not eligible",
                        "      agency: west-midlands-police\n      post: DCI Public Protection\n",
                        "      >>agency: cafcass\n      post: DCI Public Protection\n",
                        "groups/ldg/chair/agency",
                        "CAFCASS may not chair Learning and Development Group.",
                        "Name one of: solihull-council, bsol-icb, west-midlands-police"),
                new Mistake(
                        "a deputy chair is not eligible",
                        "      deputyAgency: bsol-icb\n",
                        "      >>deputyAgency: probation\n",
                        "groups/ldg/chair/deputyAgency",
                        "Probation Service may not chair Learning and Development Group.",
                        "Name one of: solihull-council, bsol-icb, west-midlands-police"),
                new Mistake(
                        "a group answers to itself",
                        "    abbreviation: Executive\n",
                        "    abbreviation: Executive\n    accountableTo: ldg\n",
                        "groups/executive/accountableTo",
                        "SSCP Executive Group answers to itself in the end.",
                        "Let the group at the top have no accountableTo.",
                        "    accountableTo: ldg\n"));
    }

    private static Stream<Mistake> ofTypes() {
        return Stream.of(
                new Mistake(
                        "two types of activity have one code",
                        "    name: Section 11 audit\n    code: S11\n",
                        "    name: Section 11 audit\n    >>code: RR\n",
                        "auditTypes/section-11/code",
                        "The code 'RR' is already the code of another type of activity.",
                        "its own code; the first is on line"),
                new Mistake(
                        "a review and an audit have one id",
                        "otherActivityTypes:\n",
                        "otherActivityTypes:\n  - { id: section-11, name: Section 11, code: SEC, kind: report, description: A"
                                + " report., basis: SOL 2.1 row 16 }\n",
                        "auditTypes/section-11/id",
                        "The id 'section-11' is already the id of another type of activity.",
                        "its own id; the first is on line",
                        "  - id: section-11\n    name: Section 11 audit"),
                new Mistake(
                        "a criterion asks for an answer that the fact has not",
                        "      - { fact: working-together, is: [\"yes\", unclear] }",
                        "      - { >>fact: working-together, is: [\"yes\", uncler] }",
                        "criteria/local-review-working-together/all/0/is/1",
                        "'uncler' is not an answer to the fact 'working-together'.",
                        "Did you mean 'unclear'?"),
                new Mistake(
                        "a criterion has no condition",
                        "    all:\n      - { fact: panel-suggested, is: [\"yes\"] }\n",
                        "",
                        "criteria/local-review-panel",
                        "The criterion has no condition.",
                        "Add all: or any: with facts.",
                        "  - id: local-review-panel"),
                new Mistake(
                        "a joint decision is made by one partner",
                        "    rule: joint\n    partners: [local-authority, health, police]",
                        "    rule: joint\n    partners: [police]",
                        "decisionMakers/safeguarding-partners",
                        "The rule is joint, but it does not say who.",
                        "joint needs two or more partners",
                        "  - id: safeguarding-partners"),
                new Mistake(
                        "nobody follows up what is left",
                        "name: Everything else, group: arg",
                        "name: Everything else, activityTypes: [inspection], group: arg",
                        "recommendationOwners",
                        "No entry, or more than one, follows up the recommendations of all other activities.",
                        "Leave activityTypes out of exactly one entry.",
                        "  - { id: case-reviews, name: Case reviews, activityTypes"));
    }

    private static Stream<Mistake> ofTime() {
        return Stream.of(
                new Mistake(
                        "two editions overlap",
                        "    until: 2023-12-14\n",
                        "    until: 2023-12-31\n",
                        "editions/wt-2023/from",
                        "Working Together 2018 and Working Together 2023 overlap.",
                        "wt-2018 until 2023-12-14 at the latest.",
                        "    from: 2023-12-15"),
                new Mistake(
                        "an edition ends before it begins",
                        "    until: 2018-07-03\n",
                        "    >>until: 2014-07-03\n",
                        "editions/wt-2015/until",
                        "Working Together 2015 ends before it begins.",
                        "Let until be on or after 2015-03-26."),
                new Mistake(
                        "a clock has two limits",
                        "    workingDays: 15\n",
                        "    workingDays: 15\n    hours: 48\n",
                        "clocks/rapid-review",
                        "Rapid review has 2 limits.",
                        "Give exactly one of workingDays, period and hours.",
                        "  - id: rapid-review"),
                new Mistake(
                        "intervals do not ascend",
                        "  intervals: [P3M, P6M, P12M]",
                        "  >>intervals: [P3M, P12M, P6M]",
                        "embedding/intervals/2",
                        "The interval P6M does not come after the one before it.",
                        "from the shortest to the longest"),
                new Mistake(
                        "an interval is no time at all",
                        "  intervals: [P3M, P6M, P12M]",
                        "  >>intervals: [P0D, P6M, P12M]",
                        "embedding/intervals/0",
                        "The interval P0D is no time at all.",
                        "from the shortest to the longest"),
                new Mistake(
                        "a ladder goes back in time",
                        "{ id: lead, afterWorkingDays: 6,",
                        "{ >>id: lead, afterWorkingDays: 0,",
                        "escalations/late-return/steps/lead/afterWorkingDays",
                        "The step comes before the one above it.",
                        "List the steps from the earliest to the latest."),
                new Mistake(
                        "a step of a ladder goes to two places",
                        "toGroup: arg, action: Take it up with the agency.",
                        ">>toGroup: arg, toRole: executive, action: Take it up with the agency.",
                        "escalations/late-return/steps/group",
                        "The step goes to 2 places.",
                        "Give exactly one of toRole, toGroup and toBoard."),
                new Mistake(
                        "a due date of the software is missing",
                        "  - { id: plan-approval, name",
                        "  - { id: plan-aproval, name",
                        "dueDates",
                        "The due date 'plan-approval' is missing.",
                        "Add an entry with id: plan-approval.",
                        "  - { id: cascade-acknowledge, name: Agency"),
                new Mistake(
                        "a limit of the software is missing",
                        "  - { id: smallest-count, name",
                        "  - { id: smalest-count, name",
                        "limits",
                        "The limit 'smallest-count' is missing.",
                        "Add an entry with id: smallest-count.",
                        "  - { id: many-recommendations, name"));
    }

    private static Stream<Mistake> ofRouting() {
        return Stream.of(new Mistake(
                "an audience is reached by nothing",
                "audiences:\n",
                "audiences:\n  - { >>id: media, name: Media, reach: public, basis: SOL App. C }\n",
                "audiences/media",
                "No row of the routing matrix reaches Media.",
                "Add a row with audience: media to routing."));
    }

    private static Stream<Mistake> ofPeople() {
        return Stream.of(
                new Mistake(
                        "an agency's person has no agency",
                        "roles: [strategic-lead], agency: west-midlands-police }",
                        ">>roles: [strategic-lead] }",
                        "people/lead-police",
                        "Strategic lead, West Midlands Police is strategic-lead but has no agency.",
                        "Add agency: the agency that the person acts for."),
                new Mistake(
                        "a group's member sits on no group",
                        "agency: solihull-community-housing, groups: [ldg] }",
                        ">>agency: solihull-community-housing }",
                        "people/member",
                        "Group member, Solihull Community Housing chairs or belongs to a group, but to none that is named.",
                        "Add groups: the groups that the person sits on."),
                new Mistake(
                        "somebody independent acts for an agency",
                        "roles: [independent-reviewer] }",
                        ">>roles: [independent-reviewer], agency: uhb }",
                        "people/reviewer/agency",
                        "Independent reviewer is independent but acts for an agency.",
                        "Leave agency out."),
                new Mistake(
                        "a person of two agencies has one of them twice",
                        "otherAgency: cwpt",
                        ">>otherAgency: uhb",
                        "people/link-two/otherAgency",
                        "has the same agency twice.",
                        "Name a second agency"),
                new Mistake(
                        "a system's client is not called after its agency",
                        "clientId: agency-bsol-icb",
                        ">>clientId: agency-icb",
                        "systems/agency-icb/clientId",
                        "The client of bsol-icb's system is called 'agency-icb'.",
                        "Write clientId: agency-bsol-icb."));
    }

    private static Stream<Mistake> ofBasis() {
        return Stream.of(
                new Mistake(
                        "a clause does not exist",
                        "text: The general public, basis: SOL App. C row 4 }",
                        ">>text: The general public, basis: SOL App. C row 5 }",
                        "audiences/general-public/basis",
                        "The coverage file has no clause 'SOL App. C row 5'.",
                        "Did you mean 'SOL App. C row"),
                new Mistake(
                        "a clause of another framework is cited",
                        "text: The general public, basis: SOL App. C row 4 }",
                        ">>text: The general public, basis: PSCB 11.1 }",
                        "audiences/general-public/basis",
                        "The coverage file has no clause 'PSCB 11.1'.",
                        ""),
                new Mistake(
                        "a default has no reason",
                        "text: The general public, basis: SOL App. C row 4 }",
                        ">>text: The general public, basis: default }",
                        "audiences/general-public/basis",
                        "A default stands without its reason.",
                        "Add note: why this was chosen where the framework is silent."));
    }
}
