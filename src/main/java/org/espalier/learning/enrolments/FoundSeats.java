package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sync.SyncInput;

/** Gives people seats that a proposal found for them. */
@Singleton
public class FoundSeats {

  private final Seating seating;

  FoundSeats(Seating seating) {
    this.seating = seating;
  }

  /**
   * Makes whoever else decides about these sessions or people wait until the end of the
   * transaction, and lets those in first who wait for free seats. What is free, and who is where,
   * is to be asked after it.
   */
  public void hold(Collection<UUID> sessions, Collection<UUID> employees, Instant now) {
    if (sessions.isEmpty()) {
      return;
    }
    seating.lock(sessions);
    seating.lockPeople(employees);
    seating.settle(sessions, now);
  }

  /**
   * Enrols people in sessions that are held, that have room for them, and that they can attend.
   *
   * @return the enrolment of each, in their order
   */
  public List<UUID> give(List<Found> found, Instant now) {
    List<Seating.Seat> seats = new ArrayList<>();
    for (Found one : found) {
      UUID id = Ids.next();
      seats.add(
          new Seating.Seat(
              id,
              SyncInput.DEFAULT_SOURCE,
              id.toString(),
              one.session(),
              one.employee(),
              EnrolmentState.ENROLLED,
              null,
              null,
              null,
              one.assignment(),
              "created"));
    }
    seating.seat(seats, now);
    return seats.stream().map(Seating.Seat::id).toList();
  }

  /**
   * A seat for somebody.
   *
   * @param assignment what the person attends it for
   */
  public record Found(UUID employee, UUID session, UUID assignment) {}
}
