package org.espalier.succession.ratings;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.References;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Puts judgements on record, in as many statements for many as for one. */
@Singleton
class RatingRows {

  private static final Query MATCH = Query.file("succession/match_ratings");
  private static final Query RECORD = Query.file("succession/record_ratings");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final RatingPolicy policy;

  RatingRows(Sql sql, Feed feed, Tenancy tenancy, RatingPolicy policy) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.policy = policy;
  }

  /** Records the sound rows; those on record already stay as they are. */
  void write(Batch<RatingInput> batch) {
    References references = new References();
    references.fetch(
        sql,
        Employees.LOOKUP,
        batch.rows(),
        row ->
            Stream.of(row.input().employeeExternalId(), row.input().raterExternalId())
                .filter(Objects::nonNull));
    UUID self = policy.self().orElse(null);
    List<Aimed> sound = new ArrayList<>();
    for (Inbound<RatingInput> row : batch.rows()) {
      Aimed aimed = aimed(row, references, self, batch.file() == null);
      if (aimed != null && row.faults().isEmpty()) {
        sound.add(aimed);
      }
    }
    sound.forEach(one -> one.row.done(one.row.id(), Outcome.CREATED));
    if (!sound.isEmpty()) {
      match(sound);
    }
    List<Aimed> fresh =
        sound.stream()
            .filter(one -> one.row.outcome() == Outcome.CREATED && one.row.faults().isEmpty())
            .toList();
    if (!fresh.isEmpty()) {
      put(fresh, batch.now());
    }
  }

  private @Nullable Aimed aimed(
      Inbound<RatingInput> row, References references, @Nullable UUID self, boolean alone) {
    RatingInput input = row.input();
    UUID person =
        references.id(
            Employees.LOOKUP,
            row.source(),
            input.employeeExternalId(),
            "/employeeExternalId",
            row.faults());
    UUID rater =
        references.id(
            Employees.LOOKUP,
            row.source(),
            input.raterExternalId(),
            "/raterExternalId",
            row.faults());
    if (person == null) {
      return null;
    }
    if (person.equals(self) || (alone && !policy.rates(person))) {
      row.faults()
          .add(
              "/employeeExternalId",
              FaultCode.UNKNOWN_REFERENCE,
              "There is no such employee whom the caller rates.");
    }
    return new Aimed(row, person, rater);
  }

  /** What is on record already stays as it is: a row that says something else is refused. */
  private void match(List<Aimed> rows) {
    sql.list(
        MATCH,
        columns(rows),
        found -> {
          Inbound<RatingInput> row = rows.get(found.count("ordinal") - 1).row;
          if (found.flag("differs")) {
            row.faults()
                .add(
                    "/externalId",
                    FaultCode.IMMUTABLE,
                    "A rating with this external id is on record and says something else.");
          } else {
            row.done(found.uuid("id"), Outcome.UNCHANGED);
          }
          return true;
        });
  }

  private void put(List<Aimed> rows, Instant now) {
    sql.update(
        RECORD,
        columns(rows)
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("ids", rows.stream().map(one -> one.row.id()).toList())
            .and("raters", rows.stream().map(Aimed::rater).toArray(UUID[]::new))
            .and(
                "reasons",
                rows.stream().map(one -> one.row.input().reason()).toArray(String[]::new)));
    for (Aimed one : rows) {
      feed.note(
          new Change(
              "talent-rating.recorded",
              "talent-rating",
              one.row.id(),
              null,
              JsonText.of(Map.of())));
    }
  }

  private static Args columns(List<Aimed> rows) {
    return Args.none()
        .texts("sources", rows.stream().map(one -> one.row.source()).toList())
        .texts("externalIds", rows.stream().map(one -> one.row.externalId()).toList())
        .uuids("employees", rows.stream().map(Aimed::person).toList())
        .texts("kinds", rows.stream().map(one -> one.row.input().kind().name()).toList())
        .and(
            "ratings", rows.stream().map(one -> one.row.input().value()).toArray(BigDecimal[]::new))
        .and("scales", rows.stream().map(one -> one.row.input().end()).toArray(Integer[]::new))
        .and("rated", rows.stream().map(one -> one.row.input().ratedAt()).toArray(Instant[]::new));
  }

  /** A row whose references lead somewhere. */
  private record Aimed(Inbound<RatingInput> row, UUID person, @Nullable UUID rater) {}
}
