package org.espalier.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.ChangeWitness;
import org.espalier.platform.feed.TraceId;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Writes the trail. The changes of a transaction come here by the change feed, right before the
 * commit; what changes nothing, or no tenant's thing, is recorded by whoever does it.
 */
@ApplicationScoped
public class AuditTrail implements ChangeWitness {

  private static final Query WRITE = Query.file("platform/write_audit");

  private final Sql sql;
  private final Tenancy tenancy;
  private final TraceId trace;

  AuditTrail(Sql sql, Tenancy tenancy, TraceId trace) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.trace = trace;
  }

  @Override
  public void changed(List<Change> changes) {
    record(changes.stream().map(AuditEntry::of).toList());
  }

  /**
   * Adds entries in the present transaction, in their order. The tenant's trail is locked until the
   * transaction ends.
   */
  public void record(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Caller caller = tenancy.caller();
    Instant now = Moments.now();
    String current = trace.current();
    List<UUID> ids = entries.stream().map(_ -> Ids.next()).toList();
    List<String> digests = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      digests.add(
          AuditDigest.of(
              ids.get(i), now, caller.subject(), caller.client(), entries.get(i), current));
    }
    sql.update(
        WRITE,
        arrays(entries)
            .and("count", (long) entries.size())
            .and("digest", AuditDigest.of(digests))
            .and("now", now)
            .and("actor", caller.subject())
            .and("client", caller.client())
            .and("trace", current)
            .uuids("ids", ids)
            .texts("digests", digests));
  }

  private static Args arrays(List<AuditEntry> entries) {
    return Args.none()
        .texts("actions", entries.stream().map(AuditEntry::action).toList())
        .texts("objectTypes", entries.stream().map(AuditEntry::objectType).toList())
        .texts("objectIds", entries.stream().map(AuditEntry::objectId).toList())
        .and("befores", entries.stream().map(AuditEntry::before).toArray(String[]::new))
        .and("afters", entries.stream().map(AuditEntry::after).toArray(String[]::new))
        .texts("members", entries.stream().map(e -> String.join(",", e.members())).toList());
  }
}
