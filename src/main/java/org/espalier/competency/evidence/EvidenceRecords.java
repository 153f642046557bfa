package org.espalier.competency.evidence;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Rows of evidence, compared with what is on record and put there. */
@Singleton
class EvidenceRecords {

  /** Records evidence, whoever says it. */
  static final Query RECORD = Query.file("competency/record_evidence");

  private static final Query MATCH = Query.file("competency/match_evidence");

  private final Sql sql;
  private final Tenancy tenancy;

  EvidenceRecords(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.tenancy = tenancy;
  }

  /** Finds what is on record already; says of each row what is to be done. */
  void match(List<EvidenceTargets.Aimed> rows, Instant now, EvidenceChanges changes) {
    rows.forEach(row -> row.row().done(row.row().id(), Outcome.CREATED));
    Args args =
        columns(rows)
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .and("ordinals", IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new));
    sql.list(
        MATCH,
        args,
        found -> {
          Inbound<EvidenceInput> row = rows.get(found.count("ordinal")).row();
          if (found.flag("differs")) {
            row.done(row.id(), Outcome.UPDATED);
            changes.revoked(
                found.uuid("id"), found.uuid("employee_id"), found.uuid("competency_id"));
          } else {
            row.done(found.uuid("id"), Outcome.UNCHANGED);
          }
          return row;
        });
  }

  /** Puts on record what is new. */
  void add(List<EvidenceTargets.Aimed> rows, Instant now) {
    Args args =
        columns(rows)
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .and("ids", each(rows, UUID[]::new, row -> row.row().id()))
            .and("originTypes", new String[rows.size()])
            .and("origins", new UUID[rows.size()]);
    sql.update(RECORD, args);
  }

  private static Args columns(List<EvidenceTargets.Aimed> rows) {
    return Args.none()
        .and("sourceSystems", each(rows, String[]::new, row -> row.row().source()))
        .and("externalIds", each(rows, String[]::new, row -> row.row().externalId()))
        .and("employees", each(rows, UUID[]::new, EvidenceTargets.Aimed::employee))
        .and("competencies", each(rows, UUID[]::new, EvidenceTargets.Aimed::competency))
        .and("levels", each(rows, BigDecimal[]::new, row -> row.row().input().level()))
        .and("sources", each(rows, String[]::new, row -> row.row().input().source().name()))
        .and("raters", each(rows, UUID[]::new, EvidenceTargets.Aimed::rater))
        .and("observed", each(rows, Instant[]::new, row -> row.row().input().observedAt()))
        .and("validUntil", each(rows, Instant[]::new, row -> row.row().input().validUntil()))
        .and("comments", each(rows, String[]::new, row -> row.row().input().comment()));
  }

  private static <T> @Nullable T[] each(
      List<EvidenceTargets.Aimed> rows,
      IntFunction<@Nullable T[]> array,
      Function<EvidenceTargets.Aimed, @Nullable T> value) {
    return rows.stream().map(value).toArray(array);
  }
}
