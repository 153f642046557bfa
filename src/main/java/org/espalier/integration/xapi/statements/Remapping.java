package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.integration.xapi.XapiPolicy;
import org.espalier.integration.xapi.outcomes.Actor;
import org.espalier.integration.xapi.outcomes.Happening;
import org.espalier.integration.xapi.outcomes.Outcome;
import org.espalier.integration.xapi.outcomes.Outcomes;
import org.espalier.integration.xapi.outcomes.StatementState;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Chore;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Looks again at statements of which nothing followed yet: the person, the activity or the mapping
 * may be there by now.
 */
@Singleton
class Remapping implements Chore {

  private static final int MOST = 500;
  private static final Query WAITING = Query.file("xapi/waiting_statements");
  private static final Query EXAMINED = Query.file("xapi/examined_statements");

  private final Sql sql;
  private final Transactions transactions;
  private final XapiPolicy policy;
  private final Outcomes outcomes;
  private final StatementFeed feed;

  Remapping(
      Sql sql, Transactions transactions, Tenancy tenancy, Outcomes outcomes, StatementFeed feed) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = XapiPolicy.ofStatements(tenancy);
    this.outcomes = outcomes;
    this.feed = feed;
  }

  /** Those waiting longest, as many as one request may ask for. */
  @Override
  public int run() {
    return run(new XapiRemappingInput(List.of(StatementState.UNMATCHED), null, null)).mapped();
  }

  /** Those that are asked for. */
  XapiRemappingView run(XapiRemappingInput asked) {
    policy.requireWrite();
    return transactions.call(() -> {
      Args args =
          Args.of("most", asked.limit() == null ? MOST : asked.limit())
              .and("since", asked.since())
              .texts("states", asked.wanted().stream().map(Enum::name).toList());
      List<UUID> ids = new ArrayList<>();
      List<Happening> happenings =
          sql.list(
              WAITING,
              args,
              row -> {
                ids.add(row.uuid("id"));
                return happening(row);
              });
      return XapiRemappingView.of(examine(ids, happenings));
    });
  }

  private List<Outcome> examine(List<UUID> ids, List<Happening> happenings) {
    Instant now = Moments.now();
    List<Outcome> became = outcomes.of(happenings, now);
    if (!ids.isEmpty()) {
      sql.update(EXAMINED, StatementColumns.of(ids, became).and("now", now));
      feed.examined(ids, became);
    }
    return became;
  }

  private static Happening happening(Row row) throws SQLException {
    return Happenings.of(
        row.uuid("statement_id"),
        row.text("stored_by"),
        new Actor(
            row.choice(Actor.Kind.class, "actor_kind"),
            row.textOrNull("actor_home"),
            row.text("actor_name")),
        row.text("verb"),
        row.textOrNull("activity"),
        row.instant("happened_at"),
        JsonText.read(row.text("statement"), JsonNode.class));
  }
}
