package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.compensation.PayPolicy;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * The imports of a tenant, as their clients see them. People see their own; talent admins see all,
 * those of pay only if they may see pay.
 */
@ApplicationScoped
public class Imports {

  /**
   * After which silence a file is not on its way any more: longer than requests wait for their
   * clients, and than it takes to say that one is heard.
   */
  private static final Duration SILENT = Duration.ofSeconds(90);

  /** Kinds whose rows tell what people are paid, and whole tenants, which have them. */
  private static final List<String> PAY =
      Stream.concat(PayPolicy.KINDS.stream(), Stream.of(ArchiveReception.KIND)).toList();

  private static final Query SELECT = Query.file("bulk/jobs");
  private static final Query ROWS = Query.file("bulk/rows");
  private static final Query NOTES = Query.file("bulk/notes");
  private static final Query CONFLICTS = Query.file("bulk/conflicts");
  private static final Listing<ImportView> LISTING =
      new Listing<>(SELECT, ImportView::of, "j")
          .dated("coalesce(j.finished_at, j.started_at, j.created_at)", "null::timestamptz")
          .usually("-id");
  private static final Query ABANDONED = Query.file("bulk/silent_jobs");
  private static final Query FAIL_PARTS = Query.file("bulk/fail_parts");
  private static final Query RECEIVING =
      Query.of(
          """
          select j.id from import_job j
          where j.tenant_id = :tenant and j.state = 'RECEIVING' and j.parent_id is null limit 1\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final StagedRows staged;
  private final Kinds kinds;

  Imports(Sql sql, Tenancy tenancy, StagedRows staged, Kinds kinds) {
    this.kinds = kinds;
    this.sql = sql;
    this.tenancy = tenancy;
    this.staged = staged;
  }

  /** A page of imports, the newest first; without the parts of those that have parts. */
  public Page<ImportView> page(PageParams asked) {
    Condition whole = Condition.of("j.parent_id is null", Args.none());
    return LISTING.page(sql, asked, new Filters().add(whole).add(visible()));
  }

  /** An import. */
  public ImportView get(UUID id) {
    return find(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such import."));
  }

  private Optional<ImportView> find(UUID id) {
    Condition one = Condition.of("j.id = :id", Args.of("id", id));
    return LISTING.one(sql, Condition.and(List.of(one, visible())));
  }

  /** What became of the rows of an import, by line. */
  public ImportRowPage rows(
      UUID id, Params params, @Nullable RowOutcome outcome, int limit, @Nullable String cursor) {
    int after = params.number("cursor", cursor, 0, 0, Integer.MAX_VALUE);
    params.done();
    get(id);
    Args args =
        Args.of("import", id)
            .and("after", after)
            .and("outcome", outcome == null ? null : outcome.letter())
            .and("limit", limit + 1);
    List<ImportRowView> found = new ArrayList<>(sql.list(ROWS, args, ImportRowView::of));
    boolean more = found.size() > limit;
    List<ImportRowView> items = more ? found.subList(0, limit) : found;
    return new ImportRowPage(items, more ? Integer.toString(items.getLast().line()) : null);
  }

  /** What a file says that was not taken over as it stands, in the order in which it was found. */
  public ImportNotePage notes(UUID id, Params params, int limit, @Nullable String cursor) {
    int after = params.number("cursor", cursor, 0, 0, Integer.MAX_VALUE);
    params.done();
    get(id);
    Args args = Args.of("import", id).and("after", after).and("limit", limit + 1);
    List<ImportNote> found = sql.list(NOTES, args, ImportNote::of);
    boolean more = found.size() > limit;
    List<ImportNote> items = more ? found.subList(0, limit) : found;
    return new ImportNotePage(items, more ? Integer.toString(items.getLast().number()) : null);
  }

  /**
   * What stayed as it was because another source owns it, by line; what it is stays untold to those
   * who may import such things and not read them.
   */
  public ImportConflictPage conflicts(UUID id, Params params, int limit, @Nullable String cursor) {
    int after = params.number("cursor", cursor, 0, 0, Integer.MAX_VALUE);
    params.done();
    String kind = get(id).kind();
    boolean readable = readable(kind);
    Args args = Args.of("import", id).and("after", after).and("limit", limit + 1);
    List<ImportConflict> found =
        sql.list(
            CONFLICTS,
            args,
            row -> readable ? ImportConflict.of(row) : ImportConflict.of(row).withoutKept());
    boolean more = found.size() > limit;
    List<ImportConflict> items = more ? found.subList(0, limit) : found;
    return new ImportConflictPage(items, more ? Integer.toString(items.getLast().number()) : null);
  }

  private boolean readable(String kind) {
    boolean pay = PAY.contains(kind);
    return kinds.has(kind)
        && Kinds.readable(kinds.named(kind))
        && (!pay || tenancy.caller().hasPay(Right.READ));
  }

  /** Ends imports whose upload never came to an end, as where a server was killed. */
  void endAbandoned() {
    Fault fault = new Fault("", FaultCode.MALFORMED, "The upload did not come to its end.");
    Instant now = Moments.now();
    Args args =
        Args.of("now", now)
            .and("before", now.minus(SILENT))
            .and("problem", JsonText.of(List.of(fault)));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          for (UUID job : sql.list(ABANDONED, args, row -> row.uuid("id"))) {
            sql.update(FAIL_PARTS, Args.of("import", job).and("now", now));
            staged.forget(job);
          }
        });
  }

  /** True if files of the tenant are on their way, or were when their server ended. */
  boolean receiving() {
    return sql.first(RECEIVING, Args.none(), row -> row.uuid("id")).isPresent();
  }

  private Condition visible() {
    Caller caller = tenancy.caller();
    Args args = Args.of("subject", caller.subject());
    if (!caller.is(Role.TALENT_ADMIN)) {
      return Condition.of("j.created_by = :subject", args);
    }
    return caller.hasPay(Right.READ)
        ? Condition.ALL
        : Condition.of(
            "(j.created_by = :subject or j.kind <> all(:pay::text[]))", args.texts("pay", PAY));
  }
}
