package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.SqlFailure;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Opens imports and the parts of those that have parts, for the caller. */
@ApplicationScoped
class OpenedImports {

  private static final Query OPEN = Query.file("bulk/open_job");

  private static final Query QUEUE_PART =
      Query.of(
          """
          update import_job set state = 'QUEUED', received = :received, failed = :failed, refused = :failed
          where tenant_id = :tenant and id = :import\
          """);

  private static final Query HEARD =
      Query.of(
          """
          update import_job set heard_at = :now
          where tenant_id = :tenant and id = :import and state = 'RECEIVING'\
          """);

  private final Sql sql;
  private final Tenancy tenancy;

  OpenedImports(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.tenancy = tenancy;
  }

  /** Opens an import. */
  UUID open(String kind, ImportOrder order) {
    FrameworkOrder framework = order.framework();
    String format = framework == null ? null : framework.format().name();
    try {
      Args args = args(kind, order).and("key", order.key()).and("format", format);
      return open(Ids.next(), args, null);
    } catch (SqlFailure failure) {
      throw failure.duplicate()
          ? CommonProblem.IDEMPOTENCY_KEY_RUNNING.because(
              "The first file with this key is still being received.")
          : failure;
    }
  }

  /** Opens a part of an import. */
  UUID part(UUID parent, String kind, ImportOrder order) {
    return part(Ids.next(), parent, kind, order);
  }

  /** The same with an id that was set aside: parts are applied in the order of their ids. */
  UUID part(UUID id, UUID parent, String kind, ImportOrder order) {
    return open(id, args(kind, order).and("key", null).and("format", null), parent);
  }

  /** Says that an import's file still comes. */
  void heard(UUID job) {
    Args args = Args.of("import", job).and("now", Moments.now());
    QuarkusTransaction.requiringNew().run(() -> sql.update(HEARD, args));
  }

  /** Lets a part wait for its parent: its rows are all there. */
  void received(UUID part, Reception.Received received) {
    Args args =
        Args.of("import", part).and("received", received.rows()).and("failed", received.failed());
    QuarkusTransaction.requiringNew().run(() -> sql.update(QUEUE_PART, args));
  }

  private UUID open(UUID id, Args args, @Nullable UUID parent) {
    QuarkusTransaction.requiringNew()
        .run(() -> sql.update(OPEN, args.and("id", id).and("parent", parent)));
    return id;
  }

  private Args args(String kind, ImportOrder order) {
    return Args.of("kind", kind)
        .and("source", order.source())
        .and("mode", order.mode().name())
        .and("onError", order.onError().name())
        .and("dryRun", order.dryRun())
        .and("mostEnded", order.mostEnded())
        .and("caller", JsonText.of(tenancy.caller()))
        .and("now", Moments.now())
        .and("actor", tenancy.caller().subject());
  }
}
