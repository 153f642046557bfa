package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Transcripts of people. Completions and evidence are never changed, only voided and revoked, and
 * each completion names the version of what was completed: so the transcript of a moment is the
 * same whenever it is told, and a copy of it can be verified by its digest.
 */
@Singleton
class Transcripts {

  private static final Query ENTRIES = Query.file("learning/transcript");

  private final Sql sql;
  private final Tenancy tenancy;
  private final CompletionPolicy policy;

  Transcripts(Sql sql, Tenancy tenancy, CompletionPolicy policy) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.policy = policy;
  }

  /**
   * The transcript of a person.
   *
   * @param asOf the moment or day of which it tells; now if null
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  TranscriptView of(UUID employee, @Nullable String asOf) {
    Params params = new Params();
    AsOf moment = AsOf.parse(asOf, params);
    params.done();
    return of(employee, moment.at());
  }

  /**
   * Whether a digest is that of the transcript of a moment.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  TranscriptVerification verify(UUID employee, TranscriptClaim claim) {
    byte[] told = claim.digest().getBytes(StandardCharsets.US_ASCII);
    byte[] known = of(employee, claim.asOf()).digest().getBytes(StandardCharsets.US_ASCII);
    return new TranscriptVerification(MessageDigest.isEqual(told, known), claim.asOf());
  }

  private TranscriptView of(UUID employee, Instant at) {
    Condition visible = policy.visible("e.id");
    List<Line> lines =
        sql.list(
            ENTRIES.with("visible", visible.sql()),
            visible.args().and("employee", employee).and("asOf", at),
            row ->
                new Line(
                    new EmployeeBrief(
                        row.uuid("employee_id"),
                        row.text("employee_external_id"),
                        row.text("given_name"),
                        row.text("family_name")),
                    row.uuidOrNull("id") == null ? null : TranscriptEntry.of(row)));
    if (lines.isEmpty()) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    List<TranscriptEntry> entries =
        lines.stream().map(Line::entry).filter(Objects::nonNull).toList();
    return new TranscriptView(
        lines.getFirst().employee(),
        at,
        totals(entries),
        entries,
        TranscriptDigest.of(tenancy.tenant(), employee, at, entries));
  }

  private static LearningTotals totals(List<TranscriptEntry> entries) {
    Map<String, BigDecimal> cost = new TreeMap<>();
    BigDecimal hours = BigDecimal.ZERO;
    for (TranscriptEntry entry : entries) {
      hours = entry.hours() == null ? hours : hours.add(entry.hours());
      Money paid = entry.cost();
      if (paid != null) {
        cost.merge(paid.currency(), paid.amount(), BigDecimal::add);
      }
    }
    return new LearningTotals(
        entries.size(),
        (int) entries.stream().filter(TranscriptEntry::passed).count(),
        Row.plain(hours),
        cost.entrySet().stream()
            .map(one -> new Money(Row.plain(one.getValue()), one.getKey()))
            .toList());
  }

  private record Line(EmployeeBrief employee, @Nullable TranscriptEntry entry) {}
}
