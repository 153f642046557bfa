package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.jspecify.annotations.Nullable;

/** Moderators answer those who ask to join; who is invited answers for oneself. */
@Singleton
class MemberSteps {

  private static final Query STEP = Query.file("knowledge/step_member");

  private final Tools tools;
  private final CommunityPolicy policy;
  private final Members members;

  MemberSteps(Tools tools, CommunityPolicy policy, Members members) {
    this.tools = tools;
    this.policy = policy;
    this.members = members;
  }

  /**
   * Takes a step.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION or
   *     ILLEGAL_TRANSITION
   */
  MemberView step(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    MemberState to = Steps.target(request, MemberState.class);
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          MemberView present = members.get(id);
          Etag.requireMatch(ifMatch, present.revision());
          requireAnswers(present);
          Steps.require(present.state(), to, present.state().next());
          Args args =
              Args.of("id", id)
                  .and("state", to.name())
                  .and("version", present.revision())
                  .and("now", Moments.now())
                  .and("actor", tools.tenancy().caller().subject());
          Etag.requireWritten(tools.sql().update(STEP, args));
          note(present, to);
          return members.get(id);
        });
  }

  private void requireAnswers(MemberView present) {
    if (policy.authors().agreed()) {
      return;
    }
    if (present.state() != MemberState.INVITED) {
      policy.requireModerator(List.of(present.communityId()));
    } else if (!policy.authors().is(present.employee().id())) {
      throw CommonProblem.FORBIDDEN.because("Who is invited answers.");
    }
  }

  /** Told to administrators alone: those above need not know what somebody joins. */
  private void note(MemberView present, MemberState to) {
    tools
        .feed()
        .note(
            new Change(
                "community-member.transitioned",
                "community-member",
                present.id(),
                null,
                JsonText.of(Map.of("from", present.state(), "to", to))));
  }
}
