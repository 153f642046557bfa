package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;

/** Tells the feed what happens to plans; whatever is said or done about one is an event of it. */
@Singleton
public class PlanFeed {

  private static final String SUBJECT = "development-plan";

  private final Feed feed;

  PlanFeed(Feed feed) {
    this.feed = feed;
  }

  /**
   * Notes what happened to a plan in the present transaction.
   *
   * @param what happened, such as {@code agreed}
   * @param facts a few; readers fetch the plan for more
   */
  public void note(String what, UUID plan, UUID employee, Map<String, ?> facts) {
    feed.note(new Change(SUBJECT + "." + what, SUBJECT, plan, employee, JsonText.of(facts)));
  }
}
