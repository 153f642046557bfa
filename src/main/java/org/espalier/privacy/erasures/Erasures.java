package org.espalier.privacy.erasures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionView;

/** The erasures of a tenant, for administrators and programs with the scope. */
@ApplicationScoped
class Erasures {

  private static final Listing<ErasureView> LISTING =
      new Listing<>(Query.file("privacy/erasures"), ErasureView::of, "x")
          .dated("coalesce(x.ended_at, x.created_at)", "null::timestamptz")
          .usually("-id");
  private static final Query STEPS =
      Query.of(
          """
          select s.id, s.from_state, s.to_state, s.comment, s.made_at, s.made_by from erasure_transition s
          where s.tenant_id = :tenant and s.erasure_id = :id order by s.id\
          """);

  private final Sql sql;
  private final Rights rights;

  Erasures(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.rights = new Rights("privacy", tenancy);
  }

  /** A page, the newest first. */
  Page<ErasureView> page(PageParams asked, Filters filters) {
    rights.require(Right.READ);
    return LISTING.page(sql, asked, filters);
  }

  /** A part of the same. */
  Slice<ErasureView> slice(PageParams asked, Window window, Filters filters) {
    rights.require(Right.READ);
    return LISTING.slice(sql, asked, window, filters);
  }

  /** Those among these ids. */
  List<ErasureView> all(Collection<UUID> ids) {
    rights.require(Right.READ);
    return ids.isEmpty()
        ? List.of()
        : LISTING.some(sql, Condition.of("x.id = any(:ids)", Args.none().uuids("ids", ids)));
  }

  /** One. */
  ErasureView get(UUID id) {
    rights.require(Right.READ);
    return read(id);
  }

  /** Its steps, in their order. */
  List<TransitionView> steps(UUID id) {
    get(id);
    return sql.list(STEPS, Args.of("id", id), TransitionView::of);
  }

  /** One, for whoever may write it. */
  ErasureView read(UUID id) {
    return LISTING
        .one(sql, Condition.of("x.id = :id", Args.of("id", id)))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such erasure."));
  }
}
