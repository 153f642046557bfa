package org.espalier.knowledge.mentoring;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** The steps of mentorings: asked by the mentee, answered by the mentor, closed by either. */
@Singleton
class MentoringLife {

  private static final Query STEP = Query.file("knowledge/step_mentoring");
  private static final Query OFFER = Query.file("knowledge/mentoring_offer");
  private static final Query GUIDED = Query.file("knowledge/guided_already");
  private static final Lifecycle LIFE = Lifecycle.of("mentoring", "mentoring", "mentoring_id");

  private final Tools tools;
  private final MentoringPolicy policy;
  private final Mentorings mentorings;
  private final Lifecycles lives;

  MentoringLife(Tools tools, MentoringPolicy policy, Mentorings mentorings, Lifecycles lives) {
    this.tools = tools;
    this.policy = policy;
    this.mentorings = mentorings;
    this.lives = lives;
  }

  /** The steps that visible mentorings took, in their order; comments are for the two alone. */
  List<List<TransitionView>> transitions(List<MentoringView> all) {
    List<List<TransitionView>> steps = lives.of(LIFE, all.stream().map(MentoringView::id).toList());
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get(i).withheld() ? withoutWords(steps.get(i)) : steps.get(i))
        .toList();
  }

  /** The steps that one took. */
  List<TransitionView> transitions(UUID id) {
    return transitions(List.of(mentorings.get(id))).getFirst();
  }

  private static List<TransitionView> withoutWords(List<TransitionView> steps) {
    return steps.stream().map(TransitionView::withoutWords).toList();
  }

  /**
   * Takes a step.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION,
   *     ILLEGAL_TRANSITION, or CONFLICT if the mentor has no room
   */
  MentoringView step(UUID id, MentoringStep step, @Nullable String ifMatch) {
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          MentoringView present = mentorings.get(id);
          policy.require(whoMay(present, step.to()), "This step is the other's, or others'.");
          Etag.requireMatch(ifMatch, present.revision());
          Steps.require(present.state(), step.to(), present.state().next());
          if (step.to() == MentoringState.ACTIVE) {
            requireRoom(present.mentor().id());
          }
          take(present, step, Moments.now());
          return mentorings.get(id);
        });
  }

  private static List<UUID> whoMay(MentoringView present, MentoringState to) {
    UUID mentee = present.mentee().id();
    UUID mentor = present.mentor().id();
    return switch (to) {
      case ACTIVE, DECLINED -> List.of(mentor);
      case REQUESTED, WITHDRAWN -> List.of(mentee);
      case CLOSED -> List.of(mentee, mentor);
    };
  }

  /** Mentors guide no more people than they said; the offer is held, so that two do not race. */
  private void requireRoom(UUID mentor) {
    Args args = Args.of("mentor", mentor);
    int capacity =
        tools
            .sql()
            .first(OFFER, args, row -> row.count("capacity"))
            .orElseThrow(
                () -> CommonProblem.CONFLICT.because("The mentor offers no mentoring any more."));
    int guided = tools.sql().only(GUIDED, args, row -> row.count("guided"));
    if (guided >= capacity) {
      throw CommonProblem.CONFLICT.because(
          "The mentor guides " + guided + " already, of " + capacity + " at a time.");
    }
  }

  private void take(MentoringView present, MentoringStep step, Instant now) {
    Args args =
        Args.of("id", present.id())
            .and("state", step.to().name())
            .and("outcome", step.outcome() == null ? null : step.outcome().name())
            .and("version", present.revision())
            .and("now", now)
            .and("actor", tools.tenancy().caller().subject());
    Etag.requireWritten(tools.sql().update(STEP, args));
    lives.taken(
        LIFE,
        new Step(present.id(), present.revision(), null, present.state(), step.to()),
        now,
        step.comment());
  }
}
