package org.goldthread.reviews.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.profile.Agency;
import org.goldthread.profile.DecisionMaker;
import org.goldthread.profile.Group;
import org.goldthread.profile.GroupMember;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ReviewType;

/**
 * Who decides on which type of review, as the profile says: three statutory partners jointly, one post, or a group
 * (R3). A type without a decision-maker of its own is decided without seats, by the officer.
 */
public final class Seats {

    private final Profile profile;

    public Seats(Profile profile) {
        this.profile = profile;
    }

    /** The seats that decide on these types; with no type given those of the profile's first decision-maker. */
    public List<Seat> of(Collection<String> types) {
        Map<String, Seat> seats = new LinkedHashMap<>();
        makers(types).stream().flatMap(this::seats).forEach(seat -> seats.putIfAbsent(seat.id(), seat));
        return List.copyOf(seats.values());
    }

    /** Every seat that the profile knows. */
    public List<Seat> all() {
        return profile.decisionMakers().stream().flatMap(this::seats).toList();
    }

    public Optional<Seat> seat(String id) {
        return all().stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    public List<DecisionMaker> makers(Collection<String> types) {
        List<DecisionMaker> makers = profile.reviewTypes().stream()
                .filter(type -> types.contains(type.id()))
                .map(ReviewType::decisionMaker)
                .flatMap(id -> profile.decisionMakers().stream()
                        .filter(maker -> maker.id().equals(id)))
                .distinct()
                .toList();
        return makers.isEmpty() && types.isEmpty()
                ? profile.decisionMakers().stream().limit(1).toList()
                : makers;
    }

    /**
     * Whether a person speaks for a seat: for a partner its signatory; for a group its chair; for a post the chair of
     * every group that the post chairs (the profile tells who chairs what).
     */
    public boolean speaksFor(Actor actor, Seat seat) {
        return switch (seat.maker().rule()) {
            case JOINT -> actor.is(Role.PARTNER_SIGNATORY) && actor.actsFor(seat.agency());
            case GROUP -> actor.is(Role.GROUP_CHAIR) && actor.sitsOn(seat.group());
            case SINGLE ->
                actor.is(Role.GROUP_CHAIR)
                        && holds(actor, String.valueOf(seat.maker().post()));
        };
    }

    /** Whether the person decides alone on these types: the decision is theirs to record. */
    public boolean decidesAlone(Actor actor, Collection<String> types) {
        List<Seat> seats = of(types);
        return seats.size() == 1
                && seats.get(0).maker().rule() != DecisionMaker.Rule.JOINT
                && speaksFor(actor, seats.get(0));
    }

    /** Whether the person has anything to do with deciding: speaks for a seat, or chairs a group that decides or advises. */
    public boolean takesPart(Actor actor) {
        return all().stream().anyMatch(seat -> speaksFor(actor, seat))
                || (actor.is(Role.GROUP_CHAIR)
                        && profile.decisionMakers().stream()
                                .anyMatch(maker -> actor.sitsOn(maker.group()) || actor.sitsOn(maker.advisedBy())));
    }

    private boolean holds(Actor actor, String post) {
        List<Group> chaired = chairedBy(post);
        return !chaired.isEmpty() && chaired.stream().allMatch(group -> actor.sitsOn(group.id()));
    }

    private List<Group> chairedBy(String post) {
        return profile.groups().stream()
                .filter(group -> group.members().stream()
                        .anyMatch(member -> member.capacity() == GroupMember.Capacity.CHAIR
                                && member.post().equals(post)))
                .toList();
    }

    private Stream<Seat> seats(DecisionMaker maker) {
        return switch (maker.rule()) {
            case JOINT ->
                maker.partners().stream()
                        .flatMap(partner -> profile.agencies().stream()
                                .filter(agency -> agency.partner() == partner)
                                .map(agency -> partnerSeat(maker, agency)));
            case GROUP -> Stream.of(new Seat(maker.id(), maker.name(), maker, null, maker.group()));
            case SINGLE ->
                Stream.of(new Seat(
                        maker.id(),
                        maker.name(),
                        maker,
                        null,
                        chairedBy(String.valueOf(maker.post())).stream()
                                .map(Group::id)
                                .findFirst()
                                .orElse(null)));
        };
    }

    private static Seat partnerSeat(DecisionMaker maker, Agency agency) {
        return new Seat(
                java.util.Objects.requireNonNull(agency.partner()).word(), agency.name(), maker, agency.id(), null);
    }
}
