package org.espalier.performance.launches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.performance.cycles.CycleView;
import org.espalier.performance.cycles.ReviewCycles;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Status;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.work.Worker;

/** Launches of cycles that were asked for. */
@ApplicationScoped
class Launches {

  private static final Listing<LaunchView> LISTING =
      new Listing<>(Query.file("performance/review_launches"), LaunchView::of, "l")
          .dated("coalesce(l.finished_at, l.created_at)", "null::timestamptz")
          .usually("-id");
  private static final Listing<LaunchPersonView> PEOPLE =
      new Listing<>(Query.file("performance/launch_people"), LaunchPersonView::of, "x")
          .dated("null::timestamptz", "null::timestamptz");
  private static final Query HOLD =
      Query.of(
          """
          select c.id from review_cycle c
          join review_form f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.form_id
          where c.tenant_id = :tenant and c.id = :cycle for share\
          """);
  private static final Query ASK =
      Query.of(
          """
          insert into review_launch (tenant_id, id, cycle_id, dry_run, state, people, created, unchanged, without_manager,
            created_at, created_by)
          values (:tenant, :id, :cycle, :dryRun, 'QUEUED', 0, 0, 0, 0, :now, :actor)\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final ReviewCycles cycles;
  private final Worker worker;
  private final LaunchWork work;
  private final LaunchPolicy policy;

  Launches(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      ReviewCycles cycles,
      Worker worker,
      LaunchWork work,
      LaunchPolicy policy) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.cycles = cycles;
    this.worker = worker;
    this.work = work;
    this.policy = policy;
  }

  /**
   * Launches a cycle, or tries it.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for a cycle that is not in use
   */
  LaunchView launch(UUID cycle, LaunchRequest request) {
    policy.requireWrite();
    return transactions.call(() -> {
      // Whoever changes the cycle or its form just now is waited for, and then finds it in use.
      sql.list(HOLD, Args.of("cycle", cycle), row -> row.uuid("id"));
      CycleView launched = cycles.get(cycle);
      if (launched.status() != Status.ACTIVE) {
        throw CommonProblem.CONFLICT.because("The cycle is INACTIVE: no reviews are made in it.");
      }
      UUID id = Ids.next();
      sql.update(
          ASK,
          Args.of("id", id)
              .and("cycle", cycle)
              .and("dryRun", request.dry())
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject()));
      worker.wakeAfterwards(work);
      return one(id, Condition.of("true", Args.none()));
    });
  }

  Page<LaunchView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  Slice<LaunchView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  List<LaunchView> all(Collection<UUID> ids) {
    Condition among = Condition.of("l.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  LaunchView get(UUID id) {
    return one(id, policy.visible());
  }

  private LaunchView one(UUID id, Condition seen) {
    Condition which = Condition.of("l.id = :id", Args.of("id", id));
    return LISTING
        .one(sql, Condition.and(List.of(which, seen)))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such launch."));
  }

  /** Whom a trial would take; a launch that made reviews has nobody here. */
  Page<LaunchPersonView> people(UUID launch, PageParams asked) {
    UUID known = get(launch).id();
    return PEOPLE.page(
        sql,
        asked,
        new Filters().add(Condition.of("x.launch_id = :launch", Args.of("launch", known))));
  }

  /** Those among these ids. */
  List<LaunchPersonView> someone(Collection<UUID> ids) {
    Condition among = Condition.of("x.id = any(:ids)", Args.none().uuids("ids", ids));
    return PEOPLE.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** The same for several launches. */
  Map<UUID, Slice<LaunchPersonView>> people(Owners launches, PageParams asked, Window window) {
    return PEOPLE.slices(sql, launches, asked, window, new Filters().add(policy.visible()));
  }
}
