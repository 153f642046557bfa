package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Who invited, or moderates, says who was there. */
@Singleton
class AttendeeSteps {

  private final Tools tools;
  private final CommunityPolicy policy;
  private final Attendees attendees;
  private final Meetings meetings;
  private final Lifecycles lives;

  AttendeeSteps(
      Tools tools,
      CommunityPolicy policy,
      Attendees attendees,
      Meetings meetings,
      Lifecycles lives) {
    this.tools = tools;
    this.policy = policy;
    this.attendees = attendees;
    this.meetings = meetings;
    this.lives = lives;
  }

  /** The steps that visible attendees took, in their order, the first one first. */
  List<List<TransitionView>> transitions(List<AttendeeView> all) {
    return lives.of(Attendees.LIFE, all.stream().map(AttendeeView::id).toList());
  }

  /** The steps that one took. */
  List<TransitionView> transitions(UUID id) {
    return transitions(List.of(attendees.get(id))).getFirst();
  }

  /**
   * Says whether somebody was there.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION,
   *     ILLEGAL_TRANSITION, or CONFLICT before the event begins
   */
  AttendeeView step(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    AttendeeState to = Steps.target(request, AttendeeState.class);
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          AttendeeView present = attendees.get(id);
          Etag.requireMatch(ifMatch, present.revision());
          attendees.requireLeads(present);
          Steps.require(present.state(), to, present.state().next());
          Instant now = Moments.now();
          requireBegun(present, now);
          lives.take(
              Attendees.LIFE,
              new Step(id, present.revision(), null, present.state(), to),
              now,
              request.comment());
          return attendees.get(id);
        });
  }

  private void requireBegun(AttendeeView present, Instant now) {
    boolean begun =
        policy.authors().agreed()
            || !meetings.get(present.communityEventId()).startsAt().isAfter(now);
    if (!begun) {
      throw CommonProblem.CONFLICT.because("The event has not begun.");
    }
  }
}
