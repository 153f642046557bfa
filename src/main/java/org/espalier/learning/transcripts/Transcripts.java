package org.espalier.learning.transcripts;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.learning.certifications.CertificationCycle;
import org.espalier.learning.certifications.PersonCertificationView;
import org.espalier.learning.certifications.PersonCertifications;
import org.espalier.learning.certifications.Standings;
import org.espalier.learning.completions.LearningTotals;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
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
  private static final Query LESSONS = Query.file("learning/transcript_lessons");
  private static final Query EVENTS = Query.file("learning/transcript_events");

  private final Sql sql;
  private final Tenancy tenancy;
  private final TranscriptPolicy policy;
  private final Standings standings;

  Transcripts(Sql sql, Tenancy tenancy, TranscriptPolicy policy, Standings standings) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.policy = policy;
    this.standings = standings;
  }

  /**
   * The transcript of a person.
   *
   * @param asOf the moment or day of which it tells; now if null, and never later
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  TranscriptView of(UUID employee, @Nullable String asOf) {
    Params params = new Params();
    AsOf moment = AsOf.parse(asOf, params);
    params.done();
    AsOf known = moment.at().isAfter(Moments.now()) ? AsOf.present() : moment;
    Lines lines = lines(employee, known.at());
    return new TranscriptView(
        lines.employee(),
        known.at(),
        totals(lines.entries()),
        lines.entries(),
        certificates(standings.of(employee, known), lines.entries()),
        sql.list(
            LESSONS, Args.of("employee", employee).and("asOf", known.at()), TranscriptLesson::of),
        sql.list(
            EVENTS, Args.of("employee", employee).and("asOf", known.at()), TranscriptEvent::of),
        digest(employee, known.at(), lines));
  }

  /**
   * Whether a digest is that of the transcript of a moment.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  TranscriptVerification verify(UUID employee, TranscriptClaim claim) {
    if (claim.asOf().isAfter(Moments.now())) {
      Faults faults = new Faults();
      faults.add("/asOf", FaultCode.NOT_ALLOWED, "This is to come: nothing is known of it yet.");
      faults.throwIfAny();
    }
    byte[] told = claim.digest().getBytes(StandardCharsets.US_ASCII);
    byte[] known =
        digest(employee, claim.asOf(), lines(employee, claim.asOf()))
            .getBytes(StandardCharsets.US_ASCII);
    return new TranscriptVerification(MessageDigest.isEqual(told, known), claim.asOf());
  }

  /** What was earned by what the transcript tells of. */
  private static List<TranscriptCertificate> certificates(
      PersonCertifications standings, List<TranscriptEntry> entries) {
    Set<UUID> told =
        entries.stream().map(TranscriptEntry::completionId).collect(Collectors.toSet());
    List<TranscriptCertificate> certificates = new ArrayList<>();
    for (PersonCertificationView one : standings.items()) {
      List<CertificationCycle> cycles =
          one.cycles().stream().filter(cycle -> told.contains(cycle.completionId())).toList();
      if (!cycles.isEmpty()) {
        certificates.add(new TranscriptCertificate(one.certification(), cycles));
      }
    }
    return certificates;
  }

  private String digest(UUID employee, Instant at, Lines lines) {
    return TranscriptDigest.of(tenancy.tenant(), employee, at, lines.entries());
  }

  private Lines lines(UUID employee, Instant at) {
    Condition visible = policy.visible();
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
    return new Lines(
        lines.getFirst().employee(),
        lines.stream().map(Line::entry).filter(Objects::nonNull).toList());
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

  /** Somebody, and what that one completed. */
  private record Lines(EmployeeBrief employee, List<TranscriptEntry> entries) {}

  private record Line(EmployeeBrief employee, @Nullable TranscriptEntry entry) {}
}
