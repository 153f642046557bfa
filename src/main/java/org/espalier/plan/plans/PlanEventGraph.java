package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.graphql.EventStream;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Subscription;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** What happens to a plan, as it happens, over GraphQL. */
@Singleton
class PlanEventGraph implements Graph {

  private static final int AT_ONCE = 100;

  private final FeedReader feed;
  private final PlanReader plans;
  private final PlanPolicy policy;

  PlanEventGraph(FeedReader feed, PlanReader plans, PlanPolicy policy) {
    this.feed = feed;
    this.plans = plans;
    this.policy = policy;
  }

  @Subscription
  @Description(
      "What happens to a development plan: steps, edits, items achieved, comments, check-ins, dates that come near.")
  public EventStream<EventView> developmentPlanEvents(
      UUID planId,
      @Description("The position of the last event that was seen; from now on if absent.")
          @Nullable Long after) {
    return new Stream(plans.get(planId).id(), after == null ? feed.last() : after);
  }

  /** Goes on where it left off. Whether the caller may see it is asked anew each time. */
  private final class Stream implements EventStream<EventView> {

    private final UUID plan;
    private long position;

    Stream(UUID plan, long position) {
      this.plan = plan;
      this.position = position;
    }

    @Override
    public List<EventView> more() {
      Condition about = Condition.of("v.subject_id = :subject", Args.of("subject", plan));
      List<EventView> found =
          feed.after(
              position, AT_ONCE, Condition.and(List.of(about, policy.visible("v.person_id"))));
      if (!found.isEmpty()) {
        position = found.getLast().position();
      }
      return found;
    }
  }
}
