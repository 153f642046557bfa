package org.espalier.plan.plans;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;

/** Tells the feed what happens to plans; whatever is said or done about one is an event of it. */
@Singleton
public class PlanFeed {

  private static final String SUBJECT = "development-plan";

  private final Feed feed;
  private final Event<PlansNoted> listeners;

  PlanFeed(Feed feed, Event<PlansNoted> listeners) {
    this.feed = feed;
    this.listeners = listeners;
  }

  /**
   * Notes what happened to a plan in the present transaction.
   *
   * @param what happened, such as {@code agreed}
   * @param facts a few; readers fetch the plan for more
   */
  public void note(String what, UUID plan, UUID employee, Map<String, ?> facts) {
    note(List.of(new PlanNoted(what, plan, employee, facts)));
  }

  /** Notes what happened to several, so that what follows from it follows for all at once. */
  void note(List<PlanNoted> all) {
    for (PlanNoted one : all) {
      Json facts = JsonText.of(one.facts());
      feed.note(new Change(SUBJECT + "." + one.what(), SUBJECT, one.plan(), one.employee(), facts));
    }
    if (!all.isEmpty()) {
      listeners.fire(new PlansNoted(all));
    }
  }
}
