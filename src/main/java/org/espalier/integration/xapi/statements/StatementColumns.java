package org.espalier.integration.xapi.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.espalier.integration.xapi.outcomes.Outcome;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Json;
import org.jspecify.annotations.Nullable;

/** Statements and what became of them, one array a column. */
final class StatementColumns {

  private StatementColumns() {}

  static Args of(List<Statement> statements) {
    return Args.none()
        .uuids("statementIds", statements.stream().map(Statement::id).toList())
        .and("statements", each(statements, Json[]::new, one -> new Json(one.json().toString())))
        .texts("digests", statements.stream().map(Statement::digest).toList())
        .texts("verbs", statements.stream().map(Statement::verb).toList())
        .texts("objectTypes", statements.stream().map(Statement::objectType).toList())
        .and("activities", each(statements, String[]::new, Statement::activity))
        .texts("actorKinds", statements.stream().map(one -> one.actor().kind().name()).toList())
        .and("actorHomes", each(statements, String[]::new, one -> one.actor().home()))
        .texts("actorNames", statements.stream().map(one -> one.actor().name()).toList())
        .and("agents", each(statements, Json[]::new, one -> JsonText.of(one.agents())))
        .and("registrations", each(statements, UUID[]::new, Statement::registration))
        .texts("specVersions", statements.stream().map(Statement::version).toList())
        .and("happened", each(statements, Instant[]::new, Statement::happenedAt));
  }

  /** What became of statements, whose rows have these ids. */
  static Args of(List<UUID> ids, List<Outcome> outcomes) {
    return Args.none()
        .uuids("ids", ids)
        .texts("states", outcomes.stream().map(one -> one.state().name()).toList())
        .and("reasons", each(outcomes, String[]::new, StatementColumns::reason))
        .and("details", each(outcomes, String[]::new, Outcome::detail))
        .and("employees", each(outcomes, UUID[]::new, Outcome::employee))
        .and("mappings", each(outcomes, UUID[]::new, Outcome::mapping))
        .and("completions", each(outcomes, UUID[]::new, Outcome::completion))
        .and("evidence", each(outcomes, UUID[]::new, Outcome::evidence));
  }

  private static @Nullable String reason(Outcome outcome) {
    return outcome.reason() == null ? null : outcome.reason().name();
  }

  private static <S, T> @Nullable T[] each(
      List<S> things, IntFunction<@Nullable T[]> array, Function<S, @Nullable T> value) {
    return things.stream().map(value).toArray(array);
  }
}
