package org.espalier.competency.evidence;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * What people can do by an earlier version of a framework, put on record for the later version that
 * is required of them now. Evidence stays with the competency that it was given for; what it
 * amounts to becomes one piece of the later competency, of the source IMPORT, as old and as lasting
 * as what decided it. So a gap stays what it was when a version comes in, and whoever rates anew
 * supersedes it.
 */
@Singleton
public class CarriedEvidence {

  private static final String SYSTEM = "frameworks";
  private static final int ROWS_AT_ONCE = 1_000;
  private static final Query CARRIED = Query.file("competency/carried_evidence");

  private final Sql sql;
  private final EvidenceLog log;
  private final EvidencePolicy policy;

  CarriedEvidence(Sql sql, EvidenceLog log, EvidencePolicy policy) {
    this.sql = sql;
    this.log = log;
    this.policy = policy;
  }

  /**
   * Carries levels over from an earlier version to a later one, in the transaction in which
   * requirements followed. The same again carries nothing: what was carried, or rated anew, counts.
   *
   * @param alike false if the versions tell levels by different scales: then no level means the
   *     same, and none is carried
   */
  public Carried carry(UUID from, UUID to, boolean alike, Instant now) {
    Args args = Args.of("from", from).and("to", to).and("asOf", now);
    List<Inbound<EvidenceInput>> rows = sql.list(CARRIED, args, CarriedEvidence::row);
    if (!alike || !policy.writesAll()) {
      return new Carried(0, rows.size());
    }
    for (int at = 0; at < rows.size(); at += ROWS_AT_ONCE) {
      log.write(
          new Batch<>(rows.subList(at, Math.min(rows.size(), at + ROWS_AT_ONCE)), now, null, null));
    }
    int carried = (int) rows.stream().filter(Inbound::changed).count();
    return new Carried(carried, rows.size() - carried);
  }

  private static Inbound<EvidenceInput> row(Row row) throws SQLException {
    UUID employee = row.uuid("employee_id");
    UUID competency = row.uuid("latter_id");
    String key = employee + ":" + competency;
    EvidenceInput input =
        input(
            key,
            employee,
            competency,
            row.number("level"),
            row.instant("observed_at"),
            row.instantOrNull("valid_until"),
            "As it was by " + row.text("former_external_id") + ".");
    return new Inbound<>(1, SYSTEM, key, input, new Faults(), Ids.next());
  }

  private static EvidenceInput input(
      String key,
      UUID employee,
      UUID competency,
      BigDecimal level,
      Instant observedAt,
      @Nullable Instant validUntil,
      String comment) {
    return new EvidenceInput(
        key,
        SYSTEM,
        null,
        employee,
        null,
        competency,
        level,
        EvidenceSource.IMPORT,
        null,
        observedAt,
        validUntil,
        comment);
  }

  /**
   * How many levels of people were carried over.
   *
   * @param left those that were not: the scale is another, the level is none of it, or the caller
   *     may not record evidence
   */
  public record Carried(int carried, int left) {}
}
