package org.espalier.competency.evidence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Evidence that follows from what happens elsewhere, such as completions, and that is revoked if
 * that turns out not to have happened so.
 */
@Singleton
public class ProducedEvidence {

  private static final Query REVOKE = Query.file("competency/revoke_produced_evidence");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Proficiencies proficiencies;

  ProducedEvidence(Sql sql, Feed feed, Tenancy tenancy, Proficiencies proficiencies) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.proficiencies = proficiencies;
  }

  /** Records evidence that another feature's doing produced, such as a completion. */
  public List<UUID> produce(List<Produced> produced, Instant now) {
    List<UUID> ids = produced.stream().map(_ -> Ids.next()).toList();
    EvidenceChanges changes = new EvidenceChanges(feed, proficiencies);
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("ids", ids)
            .texts("sourceSystems", produced.stream().map(_ -> "espalier").toList())
            .texts("externalIds", ids.stream().map(UUID::toString).toList())
            .uuids("employees", produced.stream().map(Produced::employeeId).toList())
            .uuids("competencies", produced.stream().map(Produced::competencyId).toList())
            .numbers("levels", produced.stream().map(Produced::level).toList())
            .texts("sources", produced.stream().map(p -> p.source().name()).toList())
            .and("raters", produced.stream().map(Produced::raterId).toArray(UUID[]::new))
            .and("observed", produced.stream().map(Produced::observedAt).toArray(Instant[]::new))
            .and("validUntil", produced.stream().map(Produced::validUntil).toArray(Instant[]::new))
            .and("comments", produced.stream().map(Produced::comment).toArray(String[]::new))
            .texts("originTypes", produced.stream().map(Produced::originType).toList())
            .uuids("origins", produced.stream().map(Produced::originId).toList());
    sql.update(EvidenceRecords.RECORD, args);
    IntStream.range(0, produced.size())
        .forEach(i -> {
          Produced one = produced.get(i);
          changes.recorded(ids.get(i), one.employeeId(), one.competencyId());
        });
    changes.weigh();
    return ids;
  }

  /** Revokes what things produced that turned out not to have happened so. */
  public void revoke(Collection<UUID> originIds, String reason, Instant now) {
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("reason", reason)
            .uuids("origins", originIds);
    EvidenceChanges changes = new EvidenceChanges(feed, proficiencies);
    sql.list(
        REVOKE,
        args,
        row -> {
          UUID employee = row.uuid("employee_id");
          changes.revoked(row.uuid("id"), employee, row.uuid("competency_id"));
          return employee;
        });
    changes.weigh();
  }
}
