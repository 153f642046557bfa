package org.espalier.knowledge.questions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
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

/** The steps that questions take; the one to ANSWERED accepts an answer. */
@Singleton
class QuestionLife {

  private static final Query ACCEPT = Query.file("knowledge/accept_answer");
  private static final Lifecycle LIFE = Lifecycle.of("question", "question", "question_id");

  private final Tools tools;
  private final QuestionPolicy policy;
  private final Questions questions;
  private final Lifecycles lives;

  QuestionLife(Tools tools, QuestionPolicy policy, Questions questions, Lifecycles lives) {
    this.tools = tools;
    this.policy = policy;
    this.questions = questions;
    this.lives = lives;
  }

  /** The steps that visible questions took, in the questions' order, the first one first. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return lives.of(LIFE, ids);
  }

  /** The steps that a question took. */
  List<TransitionView> transitions(UUID id) {
    return transitions(List.of(questions.get(id).id())).getFirst();
  }

  /**
   * Takes a step; who asked does, or a moderator.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION, ILLEGAL_TRANSITION, or
   *     UNPROCESSABLE for an answer to something else
   */
  QuestionView step(UUID id, QuestionStep step, @Nullable String ifMatch) {
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          QuestionView present = questions.get(id);
          policy.requireAskerOrModerator(present);
          Etag.requireMatch(ifMatch, present.revision());
          Steps.require(present.state(), step.to(), present.state().next());
          Instant now = Moments.now();
          accept(present, step, now);
          take(present, step, now);
          return questions.get(id);
        });
  }

  /** Marks the answer that helped; a question that is open again has none. */
  private void accept(QuestionView present, QuestionStep step, Instant now) {
    if (step.to() == QuestionState.CLOSED) {
      return;
    }
    Args args =
        Args.of("question", present.id())
            .and("now", now)
            .and("actor", tools.tenancy().caller().subject());
    // The mark is taken from the former answer first: only one can have it.
    tools.sql().update(ACCEPT, args.and("answer", step.answerId()).and("accepted", false));
    if (step.answerId() == null || step.answerId().equals(present.acceptedAnswerId())) {
      return;
    }
    if (tools.sql().update(ACCEPT, args.and("accepted", true)) == 0) {
      throw new ProblemException(
          List.of(
              new Fault(
                  "/answerId",
                  FaultCode.UNKNOWN_REFERENCE,
                  "There is no such answer to this question.")));
    }
  }

  private void take(QuestionView present, QuestionStep step, Instant now) {
    boolean shown = present.visibility() == QuestionVisibility.EVERYBODY;
    @Nullable UUID person = shown ? present.asker().id() : null;
    lives.take(
        LIFE,
        new Step(present.id(), present.revision(), person, present.state(), step.to()),
        now,
        step.comment());
  }
}
