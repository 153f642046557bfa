package org.espalier.plan.groups;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.espalier.plan.optimum.OpenSessions;
import org.jspecify.annotations.Nullable;

/** How many seats there are of activities, and in which session the next one is. */
final class SeatBook {

  private final Map<UUID, Integer> seats = new HashMap<>();
  private final Map<UUID, Queue<FreeSession>> sessions = new HashMap<>();
  private final Map<UUID, Integer> used = new HashMap<>();

  /** The seats that a request tells of; else those of the sessions to come. */
  SeatBook(GroupDraftRequest request, OpenSessions.Open open) {
    if (request.seats() != null) {
      request.seats().forEach(one -> seats.put(one.activityId(), one.seats()));
    } else {
      seats.putAll(open.seats());
      open.free()
          .forEach(
              one -> sessions.computeIfAbsent(one.activity(), _ -> new ArrayDeque<>()).add(one));
    }
  }

  /** The seats of the activities that have only so many. */
  Map<UUID, Integer> seats() {
    return seats;
  }

  /** The session of the next seat; null if the activity is not held in sessions with free seats. */
  @Nullable FreeSession next(UUID activity) {
    Queue<FreeSession> open = sessions.get(activity);
    FreeSession first = open == null ? null : open.peek();
    if (open != null && first != null) {
      int taken = used.merge(first.session(), 1, Integer::sum);
      if (taken >= first.seats()) {
        open.remove();
      }
    }
    return first;
  }
}
