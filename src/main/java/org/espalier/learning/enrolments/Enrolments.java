package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.assignments.BookedLearning;
import org.espalier.learning.sessions.SessionView;
import org.espalier.learning.sessions.Sessions;
import org.espalier.platform.http.Body;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/** Enrols people in sessions. A full session puts them on its waitlist. */
@Singleton
class Enrolments {

  private final Transactions transactions;
  private final EnrolmentPolicy policy;
  private final Participants participants;
  private final EnrolmentTargets targets;
  private final Sessions sessions;
  private final Prerequisites prerequisites;
  private final BookedLearning learning;
  private final Seating seating;
  private final EnrolmentReader reader;

  Enrolments(
      Transactions transactions,
      EnrolmentPolicy policy,
      Participants participants,
      EnrolmentTargets targets,
      Sessions sessions,
      Prerequisites prerequisites,
      BookedLearning learning,
      Seating seating,
      EnrolmentReader reader) {
    this.transactions = transactions;
    this.policy = policy;
    this.participants = participants;
    this.targets = targets;
    this.sessions = sessions;
    this.prerequisites = prerequisites;
    this.learning = learning;
    this.seating = seating;
    this.reader = reader;
  }

  /**
   * Enrols somebody: in a seat if one is free, else in the waitlist.
   *
   * @throws org.espalier.platform.problem.ProblemException any {@link EnrolmentProblem}
   */
  EnrolmentView enrol(UUID session, Body<EnrolmentRequest> body) {
    policy.requireWrite();
    EnrolmentRequest wanted = body.present();
    UUID id = Ids.next();
    Key key = new Key(id, SyncInput.DEFAULT_SOURCE, id.toString());
    return transactions.call(() -> enrol(session, wanted, wanted.waives(), body.faults(), key));
  }

  /**
   * The same, with a session and an enrolment that another system has names for.
   *
   * @throws org.espalier.platform.problem.ProblemException any {@link EnrolmentProblem}, or
   *     CONFLICT if the external id is taken
   */
  EnrolmentView create(Body<EnrolmentInput> body) {
    policy.requireWrite();
    EnrolmentInput input = body.present();
    Faults faults = body.faults();
    UUID id = Ids.next();
    String name = input.externalId() == null ? id.toString() : input.externalId();
    String source = input.source() == null ? SyncInput.DEFAULT_SOURCE : input.source();
    if (input.state() != null) {
      faults.add("/state", FaultCode.NOT_ALLOWED, "Only files say how enrolments stand.");
    }
    return transactions.call(() -> {
      UUID session = targets.session(new Inbound<>(1, source, name, input, faults, id));
      if (session == null) {
        faults.throwIfAny();
      }
      if (reader.taken(source, name)) {
        throw CommonProblem.CONFLICT.because(
            "There is one with the external id \"" + name + "\" already.");
      }
      return enrol(
          Objects.requireNonNull(session), input, false, faults, new Key(id, source, name));
    });
  }

  private EnrolmentView enrol(UUID session, Named wanted, boolean waives, Faults faults, Key key) {
    SessionView seen = sessions.get(session);
    UUID employee = participants.find(wanted, faults);
    EnrolmentPolicy.Relation relation =
        employee == null ? EnrolmentPolicy.Relation.ADMIN : policy.to(employee);
    if (relation == EnrolmentPolicy.Relation.NONE) {
      Participants.unknown(wanted, "", faults);
    }
    faults.throwIfAny();
    UUID person = Objects.requireNonNull(employee);
    if (!waives) {
      prerequisites.require(seen.activityId(), person, relation == EnrolmentPolicy.Relation.ADMIN);
    } else if (relation != EnrolmentPolicy.Relation.ADMIN) {
      throw CommonProblem.FORBIDDEN.because("Only learning admins waive what an activity needs.");
    }
    seat(session, person, relation, key);
    return reader.reread(List.of(key.id())).getFirst();
  }

  private void seat(UUID session, UUID person, EnrolmentPolicy.Relation relation, Key key) {
    LockedSession locked = locked(session);
    Instant now = Moments.now();
    locked.requireOpen(now, relation == EnrolmentPolicy.Relation.ADMIN);
    seating.lockPeople(List.of(person));
    Situation situation = seating.situation(locked, person, now);
    EnrolmentState state = situation.decide(locked);
    Integer place = state == EnrolmentState.WAITLISTED ? situation.lastPlace() + 1 : null;
    var pair = new Assignments.Pair(person, locked.activity());
    UUID assignment = learning.open(List.of(pair), relation.origin(), now).get(pair);
    seating.seat(
        List.of(
            new Seating.Seat(
                key.id(),
                key.source(),
                key.externalId(),
                session,
                person,
                state,
                place,
                null,
                null,
                assignment,
                "created")),
        now);
  }

  /**
   * Withdraws somebody, or accepts or declines an offer. The seat goes to who waits for it.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION, WITHDRAWAL_CLOSED or
   *     ENROLMENT_CLOSED
   */
  EnrolmentView transition(
      UUID id, EnrolmentState to, @Nullable String comment, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      EnrolmentView seen = reader.get(id);
      EnrolmentPolicy.Relation relation = policy.to(seen.employee().id());
      if (relation == EnrolmentPolicy.Relation.NONE) {
        throw CommonProblem.FORBIDDEN.because(
            "The person, those above and learning admins decide about it.");
      }
      LockedSession locked = locked(seen.sessionId());
      EnrolmentView present = reader.get(id);
      new EnrolmentStep(present, to).require(locked, relation, ifMatch, Moments.now());
      Instant now = Moments.now();
      String event = to == EnrolmentState.CANCELLED ? "cancelled" : "accepted";
      seating.step(List.of(id), to, event, comment, now);
      if (to == EnrolmentState.CANCELLED) {
        seating.settle(List.of(locked.id()), now);
      }
      return reader.reread(List.of(id)).getFirst();
    });
  }

  private LockedSession locked(UUID session) {
    return seating
        .lock(session)
        .orElseThrow(() -> CommonProblem.GONE.because("The session was deleted."));
  }

  /** What a new enrolment is known by. */
  private record Key(UUID id, String source, String externalId) {}
}
