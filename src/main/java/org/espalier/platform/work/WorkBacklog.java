package org.espalier.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;

/**
 * The tenants that have work left, by kind. The queue says when a tenant was last begun with; here
 * it is remembered since when it has been there each time that somebody looked.
 */
@ApplicationScoped
class WorkBacklog implements Backlog {

  private static final Query WAITING =
      Query.of("select kind, tenant from work_queue where kind = any(:kinds)");

  private final Worker worker;
  private final OperatorSql sql;
  private final Map<Left, Instant> since = new HashMap<>();

  WorkBacklog(Worker worker, OperatorSql sql) {
    this.worker = worker;
    this.sql = sql;
  }

  @Override
  public Set<String> queues() {
    return worker.kinds();
  }

  @Override
  public synchronized Map<String, Depth> measure() {
    Args kinds = Args.none().texts("kinds", worker.kinds());
    Set<Left> left =
        new HashSet<>(
            sql.list(WAITING, kinds, row -> new Left(row.text("kind"), row.text("tenant"))));
    Instant now = Instant.now();
    since.keySet().retainAll(left);
    left.forEach(one -> since.putIfAbsent(one, now));
    return since.entrySet().stream()
        .collect(
            Collectors.toMap(
                one -> one.getKey().kind(), one -> new Depth(1, one.getValue()), Depth::and));
  }

  private record Left(String kind, String tenant) {}
}
