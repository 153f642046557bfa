package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.work.Backlog;
import org.espalier.platform.work.WorkQueue;

/** How many files wait: only tenants with files to be applied are asked. */
@ApplicationScoped
class ImportBacklog implements Backlog {

  private static final String QUEUE = "imports";
  private static final Query BACKLOG = Query.file("bulk/backlog");

  private final Sql sql;
  private final WorkQueue queue;
  private final Background background;

  ImportBacklog(Sql sql, OperatorSql operator, Background background) {
    this.sql = sql;
    this.queue = new WorkQueue(operator, ImportRunner.QUEUE);
    this.background = background;
  }

  @Override
  public Set<String> queues() {
    return Set.of(QUEUE);
  }

  @Override
  public Map<String, Depth> measure() {
    Depth all = Depth.NONE;
    for (String tenant : queue.waiting()) {
      all = all.and(background.call(Caller.system(tenant), this::one));
    }
    return Map.of(QUEUE, all);
  }

  private Depth one() {
    return sql.only(
        BACKLOG,
        Args.none(),
        row -> new Depth(row.longCount("waiting"), row.instantOrNull("oldest")));
  }
}
