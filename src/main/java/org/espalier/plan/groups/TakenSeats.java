package org.espalier.plan.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.enrolments.Clashes;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.jspecify.annotations.Nullable;

/** The seats that lines of a proposal take which are accepted together, as sessions are now. */
final class TakenSeats {

  private final Map<UUID, Integer> seats = new HashMap<>();
  private final Map<UUID, List<FreeSession>> sessions = new HashMap<>();
  private final Map<Integer, FreeSession> lines = new HashMap<>();

  /**
   * Takes the seat of a line, after those of the lines that come first.
   *
   * @param session null if it has no free seat
   * @param busy who is in which session, or elsewhere at its time
   * @return what is in the way of it; null if nothing is
   */
  @Nullable String take(
      GroupDraftLine line, @Nullable FreeSession session, Set<Clashes.Place> busy) {
    if (session == null || seats.merge(session.session(), 1, Integer::sum) > session.seats()) {
      return "the session has no free seat any more.";
    }
    UUID person = line.employee().id();
    List<FreeSession> mine = sessions.computeIfAbsent(person, _ -> new ArrayList<>());
    if (busy.contains(new Clashes.Place(person, session.session()))
        || mine.stream().anyMatch(session::overlaps)) {
      return "the person is elsewhere at the time of the session.";
    }
    if (line.after().stream()
        .map(lines::get)
        .anyMatch(before -> before != null && session.startsAt().isBefore(before.endsAt()))) {
      return "the session is before what has to come first.";
    }
    mine.add(session);
    lines.put(line.line(), session);
    return null;
  }
}
