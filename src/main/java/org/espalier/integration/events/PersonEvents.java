package org.espalier.integration.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What happens to one person: to the person's evidence, plans, assignments and completions. */
@Singleton
class PersonEvents {

  private static final int AT_ONCE = 100;
  private static final Query PERSON =
      Query.of(
          "select e.id from employee e where e.tenant_id = :tenant and e.id = :id and e.deleted_at is null and {visible}");

  private final Sql sql;
  private final FeedReader feed;
  private final EventPolicy policy;

  PersonEvents(Sql sql, FeedReader feed, EventPolicy policy) {
    this.sql = sql;
    this.feed = feed;
    this.policy = policy;
  }

  /**
   * Where to begin: behind a position, or behind everything that happened so far.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for people out of reach
   */
  long begin(UUID employee, @Nullable Long after) {
    Condition visible = policy.visible("e.id");
    Args args = Args.of("id", employee).and(visible.args());
    if (sql.first(PERSON.with("visible", visible.sql()), args, row -> row.uuid("id")).isEmpty()) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return after == null ? feed.last() : after;
  }

  /**
   * A piece of what happened to the person after a position. Whether the caller may see it is asked
   * anew each time, for the reporting line changes.
   */
  List<EventView> after(UUID employee, long position) {
    Condition person = Condition.of("v.person_id = :person", Args.of("person", employee));
    return feed.after(position, AT_ONCE, Condition.and(List.of(person, policy.visible())));
  }
}
