package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.learning.sessions.Seats;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * Finds seats in other sessions for the people of one that is cancelled: for each in their order
 * the first session that has a seat left and that the person can attend.
 */
@Singleton
class Relocation {

  private static final Duration USUAL = Duration.ofDays(7);

  private final Clashes clashes;
  private final Seats seats;
  private final Seating seating;

  Relocation(Clashes clashes, Seats seats, Seating seating) {
    this.clashes = clashes;
    this.seats = seats;
    this.seating = seating;
  }

  /** The new enrolments of those for whom there is a seat in one of the locked sessions. */
  List<Seating.Seat> of(
      List<Affected> people, List<LockedSession> locked, CancellationRequest request, Instant now) {
    if (people.isEmpty() || request.wanted() == Reoffer.NONE) {
      return List.of();
    }
    Map<UUID, LockedSession> byId =
        locked.stream().collect(Collectors.toMap(LockedSession::id, Function.identity()));
    // Those who wait for a seat there come first.
    seating.settle(byId.keySet(), now);
    List<Seats.FreeSession> free =
        seats.free(List.of(locked.getFirst().activity()), null).stream()
            .filter(one -> byId.containsKey(one.session()))
            .toList();
    seating.lockPeople(people.stream().map(Affected::employee).toList());
    Set<Clashes.Place> impossible =
        clashes.of(
            people.stream().map(Affected::employee).toList(),
            free.stream().map(Seats.FreeSession::session).toList(),
            now);
    Map<UUID, Integer> left = new HashMap<>();
    free.forEach(one -> left.put(one.session(), one.seats()));
    List<Seating.Seat> made = new ArrayList<>();
    for (Affected one : people) {
      first(one, free, left, impossible)
          .ifPresent(session -> {
            left.merge(session, -1, Integer::sum);
            made.add(seat(one, Objects.requireNonNull(byId.get(session)), request, now));
          });
    }
    return made;
  }

  private static Optional<UUID> first(
      Affected one,
      List<Seats.FreeSession> free,
      Map<UUID, Integer> left,
      Set<Clashes.Place> impossible) {
    return free.stream()
        .map(Seats.FreeSession::session)
        .filter(session -> left.getOrDefault(session, 0) > 0)
        .filter(session -> !impossible.contains(new Clashes.Place(one.employee(), session)))
        .findFirst();
  }

  private static Seating.Seat seat(
      Affected one, LockedSession to, CancellationRequest request, Instant now) {
    boolean moved = request.wanted() == Reoffer.MOVE;
    UUID id = Ids.next();
    return new Seating.Seat(
        id,
        SyncInput.DEFAULT_SOURCE,
        id.toString(),
        to.id(),
        one.employee(),
        moved ? EnrolmentState.ENROLLED : EnrolmentState.OFFERED,
        null,
        moved ? null : expires(to, request, now),
        one.enrolment(),
        one.assignment(),
        moved ? "moved" : "offered");
  }

  private static Instant expires(LockedSession to, CancellationRequest request, Instant now) {
    Instant wanted = request.offerExpiresAt() == null ? now.plus(USUAL) : request.offerExpiresAt();
    return wanted.isBefore(to.lastMoment()) ? wanted : to.lastMoment();
  }

  /** Somebody whose session is cancelled. */
  record Affected(UUID enrolment, UUID employee, @Nullable UUID assignment) {}
}
