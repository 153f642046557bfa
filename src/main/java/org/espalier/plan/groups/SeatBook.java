package org.espalier.plan.groups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.enrolments.Clashes.Place;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.espalier.plan.optimum.OpenSessions;
import org.jspecify.annotations.Nullable;

/** How many seats there are of activities, and in which session somebody gets the next one. */
final class SeatBook {

  private final Map<UUID, Integer> seats = new HashMap<>();
  private final Map<UUID, List<FreeSession>> sessions = new HashMap<>();
  private final Map<UUID, Integer> used = new HashMap<>();
  private final Map<UUID, List<FreeSession>> booked = new HashMap<>();
  private final Set<Place> impossible;

  /**
   * The seats that a request tells of; else those of the sessions to come.
   *
   * @param impossible sessions that people cannot attend
   */
  SeatBook(GroupDraftRequest request, OpenSessions.Open open, Set<Place> impossible) {
    this.impossible = impossible;
    if (request.seats() != null) {
      request.seats().forEach(one -> seats.put(one.activityId(), one.seats()));
    } else {
      seats.putAll(open.seats());
      open.free()
          .forEach(
              one -> sessions.computeIfAbsent(one.activity(), _ -> new ArrayList<>()).add(one));
    }
  }

  /** The seats of the activities that have only so many. */
  Map<UUID, Integer> seats() {
    return seats;
  }

  /**
   * Takes a seat for somebody.
   *
   * @param from when what has to come first is over; null if nothing has to
   * @return the first session with a free seat that the person can attend; null if there is none
   */
  @Nullable FreeSession take(UUID employee, UUID activity, @Nullable Instant from) {
    List<FreeSession> mine = booked.computeIfAbsent(employee, _ -> new ArrayList<>());
    for (FreeSession one : sessions.getOrDefault(activity, List.of())) {
      if (used.getOrDefault(one.session(), 0) < one.seats()
          && (from == null || !one.startsAt().isBefore(from))
          && !impossible.contains(new Place(employee, one.session()))
          && mine.stream().noneMatch(one::overlaps)) {
        used.merge(one.session(), 1, Integer::sum);
        mine.add(one);
        return one;
      }
    }
    return null;
  }
}
