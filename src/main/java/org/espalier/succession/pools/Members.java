package org.espalier.succession.pools;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Who is in talent pools: added by hand, or meeting the criteria on the day of the question. */
@Singleton
class Members {

  private static final Query MEMBERS = Query.file("succession/pool_members");
  private static final Condition EMPLOYED = Condition.of("e.active and e.deleted_at is null");
  private static final Query ADD =
      Query.of(
          """
          insert into talent_pool_member as m (tenant_id, pool_id, employee_id, tier, added_at, added_by)
          values (:tenant, :pool, :employee, :tier, :now, :actor)
          on conflict (tenant_id, pool_id, employee_id) do update set tier = excluded.tier\
          """);
  private static final Query REMOVE =
      Query.of(
          "delete from talent_pool_member where tenant_id = :tenant and pool_id = :pool and employee_id = :employee");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Pools pools;
  private final PoolPolicy policy;
  private final Audiences audiences;

  Members(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      Transactions transactions,
      Pools pools,
      PoolPolicy policy,
      Audiences audiences) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.pools = pools;
    this.policy = policy;
    this.audiences = audiences;
  }

  /** A page of the members whom the caller sees. */
  MembersView page(UUID id, @Nullable UUID after, int limit) {
    List<MemberView> all = of(pools.get(id));
    List<MemberView> found =
        all.stream()
            .filter(one ->
                after == null || one.employee().id().toString().compareTo(after.toString()) > 0)
            .limit(limit + 1L)
            .toList();
    boolean more = found.size() > limit;
    List<MemberView> items = more ? found.subList(0, limit) : found;
    return new MembersView(
        AsOf.present().shown(), all.size(), items, more ? items.getLast().employee().id() : null);
  }

  /** All members whom the caller sees, in the order of their ids. */
  List<MemberView> of(PoolView pool) {
    Condition seen = policy.members(pool);
    return sql.list(
        MEMBERS.with("seen", seen.sql()),
        Args.of("pool", pool.id()).uuids("people", meeting(pool)).and(seen.args()),
        MemberView::of);
  }

  /** Adds somebody by hand, or puts a member in another tier. */
  MemberView add(UUID id, Body<MemberInput> body) {
    policy.requireWrite();
    return transactions.call(() -> {
      PoolView pool = pools.get(id);
      MemberInput input = body.present();
      Faults faults = body.faults();
      Lookup.Id person = Employees.EITHER.one(sql, input.employeeExternalId(), null, faults);
      faults.throwIfAny();
      UUID employee = Objects.requireNonNull(person).id();
      sql.update(
          ADD,
          Args.of("pool", id)
              .and("employee", employee)
              .and("tier", input.tier() == null ? 1 : input.tier())
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject()));
      note(id);
      return of(pool).stream()
          .filter(one -> one.employee().id().equals(employee))
          .findFirst()
          .orElseThrow(
              () -> CommonProblem.NOT_FOUND.because("There is no such member to be seen."));
    });
  }

  /**
   * Takes out somebody who was added by hand; whoever meets the criteria stays in by them.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, STALE_VERSION if the pool was
   *     edited, or NOT_FOUND for whoever was not added
   */
  void remove(UUID id, @Nullable String employeeId, @Nullable String ifMatch) {
    policy.requireWrite();
    transactions.run(() -> {
      PoolView pool = pools.get(id);
      Etag.requireMatch(ifMatch, pool.revision());
      UUID employee = named(employeeId);
      boolean known =
          of(pool).stream().anyMatch(one -> one.byHand() && one.employee().id().equals(employee));
      if (!known || sql.update(REMOVE, Args.of("pool", id).and("employee", employee)) == 0) {
        throw CommonProblem.NOT_FOUND.because("Nobody added this person to the pool.");
      }
      note(id);
    });
  }

  private static UUID named(@Nullable String employeeId) {
    Params params = new Params();
    UUID employee = params.uuid("employeeId", employeeId);
    if (employeeId == null) {
      params.faults().add("?employeeId", FaultCode.REQUIRED, "Say who is taken out.");
    }
    params.done();
    return Objects.requireNonNull(employee);
  }

  private List<UUID> meeting(PoolView pool) {
    return pool.criteria() == null
        ? List.of()
        : audiences.matching(Audience.of(pool.criteria()), EMPLOYED).stream()
            .map(PersonFacts::id)
            .toList();
  }

  /** Tells that the members changed, and nothing of who they are. */
  private void note(UUID pool) {
    feed.note(
        new Change(
            "talent-pool.members-changed", "talent-pool", pool, null, JsonText.of(Map.of())));
  }
}
