package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.integration.xapi.outcomes.Happening;
import org.espalier.integration.xapi.outcomes.Outcome;
import org.espalier.integration.xapi.outcomes.Outcomes;
import org.espalier.integration.xapi.rules.XapiVersion;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;

/** Takes statements in: all of a request, or none. */
@Singleton
public class Receiving {

  private static final Query KNOWN = Query.file("xapi/known_statements");
  private static final Query STORE = Query.file("xapi/store_statements");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Outcomes outcomes;
  private final StatementFeed feed;

  Receiving(
      Sql sql, Tenancy tenancy, Transactions transactions, Outcomes outcomes, StatementFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.outcomes = outcomes;
    this.feed = feed;
  }

  /**
   * Keeps statements that were found to be right; one that is on record already changes nothing.
   *
   * @return their ids, in their order
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if an id is that of a statement
   *     which says something else
   */
  public List<UUID> receive(List<JsonNode> told, XapiVersion version) {
    Instant now = Moments.now();
    JsonNode authority = authority();
    List<Statement> statements =
        told.stream().map(one -> Statement.of(one, version, now, authority)).toList();
    transactions.run(() -> store(fresh(statements), now));
    return statements.stream().map(Statement::id).toList();
  }

  /** Those that are not on record yet. */
  private List<Statement> fresh(List<Statement> statements) {
    Map<UUID, String> known = new HashMap<>();
    Args ids = Args.none().uuids("ids", statements.stream().map(Statement::id).toList());
    sql.list(KNOWN, ids, row -> known.put(row.uuid("statement_id"), row.text("digest")));
    for (Statement one : statements) {
      if (!known.getOrDefault(one.id(), one.digest()).equals(one.digest())) {
        throw CommonProblem.CONFLICT.because(
            "The statement " + one.id() + " is on record and says something else.");
      }
    }
    return statements.stream().filter(one -> !known.containsKey(one.id())).toList();
  }

  private void store(List<Statement> fresh, Instant now) {
    if (fresh.isEmpty()) {
      return;
    }
    List<Happening> happenings = fresh.stream().map(this::happening).toList();
    List<Outcome> became = outcomes.of(happenings, now);
    List<UUID> ids = fresh.stream().map(_ -> Ids.next()).toList();
    sql.update(
        STORE,
        StatementColumns.of(fresh)
            .and(StatementColumns.of(ids, became))
            .and("now", now)
            .and("actor", tenancy.caller().subject()));
    feed.received(ids, became);
  }

  private Happening happening(Statement one) {
    return Happenings.of(
        one.id(),
        tenancy.caller().subject(),
        one.actor(),
        one.verb(),
        one.activity(),
        one.happenedAt(),
        one.json());
  }

  /** Whoever sends a statement vouches for it. */
  private JsonNode authority() {
    ObjectNode agent = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
    agent
        .putObject("account")
        .put("homePage", "urn:espalier:tenant:" + tenancy.tenant())
        .put("name", tenancy.caller().subject());
    return agent;
  }
}
