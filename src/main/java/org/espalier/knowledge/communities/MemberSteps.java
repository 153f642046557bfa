package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Step;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Moderators answer those who ask to join; who is invited answers for oneself. */
@Singleton
class MemberSteps {

  private static final Lifecycle LIFE =
      Lifecycle.of("community-member", "community_member", "member_id");

  private final Tools tools;
  private final CommunityPolicy policy;
  private final Members members;
  private final Lifecycles lives;

  MemberSteps(Tools tools, CommunityPolicy policy, Members members, Lifecycles lives) {
    this.tools = tools;
    this.policy = policy;
    this.members = members;
    this.lives = lives;
  }

  /**
   * The steps that members whom the caller sees took, in the members' order, the first one first;
   * comments are for the person and for moderators.
   */
  List<List<TransitionView>> transitions(List<MemberView> all) {
    List<List<TransitionView>> steps = lives.of(LIFE, all.stream().map(MemberView::id).toList());
    boolean agreed = policy.authors().agreed();
    Set<UUID> moderated =
        policy.moderated(all.stream().map(MemberView::communityId).collect(Collectors.toSet()));
    return IntStream.range(0, all.size())
        .mapToObj(i -> {
          MemberView one = all.get(i);
          boolean told =
              agreed
                  || moderated.contains(one.communityId())
                  || policy.authors().is(one.employee().id());
          return told
              ? steps.get(i)
              : steps.get(i).stream().map(TransitionView::withoutWords).toList();
        })
        .toList();
  }

  /** The steps that one took. */
  List<TransitionView> transitions(UUID id) {
    return transitions(List.of(members.get(id))).getFirst();
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
          // Told to administrators alone: those above need not know what somebody joins.
          lives.take(
              LIFE,
              new Step(id, present.revision(), null, present.state(), to),
              Moments.now(),
              request.comment());
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
}
