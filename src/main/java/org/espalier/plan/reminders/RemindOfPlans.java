package org.espalier.plan.reminders;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.plan.plans.PlanFeed;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.start.StartRefused;
import org.espalier.platform.tenancy.Chore;

/**
 * Tells of items, actions and periods of active plans that come near or are past. What was told is
 * on record, so that it is told once, whoever else is at it and however often the server starts.
 */
@Singleton
@Startup
class RemindOfPlans implements Chore {

  private static final int MOST_AT_ONCE = 2_000;
  private static final Query REMIND = Query.file("plan/remind");

  private final Sql sql;
  private final PlanFeed feed;
  private final Period near;

  RemindOfPlans(
      Sql sql,
      PlanFeed feed,
      @ConfigProperty(name = "espalier.plans.due-soon", defaultValue = "P14D") String near) {
    this.sql = sql;
    this.feed = feed;
    this.near = period(near);
  }

  @Override
  public int run() {
    return run(LocalDate.now(ZoneOffset.UTC));
  }

  /** Tells what is near or past on a day. */
  int run(LocalDate today) {
    int all = 0;
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE) {
      some = QuarkusTransaction.requiringNew().call(() -> tell(today));
      all += some;
    }
    return all;
  }

  private int tell(LocalDate today) {
    Args args =
        Args.of("today", today)
            .and("soon", today.plus(near))
            .and("now", Moments.now())
            .and("most", MOST_AT_ONCE);
    List<String> told =
        sql.list(
            REMIND,
            args,
            row -> {
              String kind = row.text("kind");
              feed.note(kind, row.uuid("plan_id"), row.uuid("employee_id"), facts(row));
              return kind;
            });
    return told.size();
  }

  private static Map<String, Object> facts(Row row) throws java.sql.SQLException {
    Map<String, Object> facts = new HashMap<>();
    facts.put("due", row.date("due"));
    if (row.uuidOrNull("item_id") != null) {
      facts.put("itemId", row.uuid("item_id"));
    }
    if (row.uuidOrNull("action_id") != null) {
      facts.put("actionId", row.uuid("action_id"));
    }
    return facts;
  }

  private static Period period(String text) {
    try {
      Period period = Period.parse(text);
      if (!period.isNegative()) {
        return period;
      }
    } catch (DateTimeParseException e) {
      throw new StartRefused(refusal(text), e);
    }
    throw new StartRefused(refusal(text));
  }

  private static String refusal(String text) {
    return "ESPALIER_PLANS_DUE_SOON is " + text + ": it must be a time of days such as P14D.";
  }
}
