package org.espalier.succession.pools;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.gap.GapMath;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.plan.templates.ApplicationRequest;
import org.espalier.plan.templates.Applications;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/** How talent pools come on: readiness over time, and plans for their members. */
@Singleton
class Programmes {

  /** How many days a question about readiness may have. */
  static final int MOST_POINTS = 60;

  private static final Lookup<Lookup.Id> TEMPLATES = Lookup.of("plan template", "plan_template");

  private final Sql sql;
  private final Transactions transactions;
  private final Pools pools;
  private final PoolPolicy policy;
  private final Members members;
  private final Gaps gaps;
  private final Applications applications;

  Programmes(
      Sql sql,
      Transactions transactions,
      Pools pools,
      PoolPolicy policy,
      Members members,
      Gaps gaps,
      Applications applications) {
    this.sql = sql;
    this.transactions = transactions;
    this.pools = pools;
    this.policy = policy;
    this.members = members;
    this.gaps = gaps;
    this.applications = applications;
  }

  /** Reads which days are asked about: the twelve months up to today unless said otherwise. */
  static List<LocalDate> days(
      @Nullable String from, @Nullable String to, @Nullable String step, Params params) {
    LocalDate last = Objects.requireNonNullElse(params.day("to", to), today());
    LocalDate first = Objects.requireNonNullElse(params.day("from", from), last.minusMonths(11));
    int months = params.number("step", step, 1, 1, 12);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = first;
        !day.isAfter(last);
        day = first.plus(Period.ofMonths(days.size() * months))) {
      days.add(day);
      if (days.size() > MOST_POINTS) {
        params
            .faults()
            .add("?from", FaultCode.TOO_MANY, "At most " + MOST_POINTS + " days can be asked for.");
        return days;
      }
    }
    if (first.isAfter(last)) {
      params.faults().add("?from", FaultCode.OUT_OF_RANGE, "This must not be after to.");
    }
    return days;
  }

  /** The mean readiness of today's members on each day, one statement a day. */
  ReadinessPoint.Series readiness(UUID id, List<LocalDate> days) {
    policy.requireRead();
    PoolView pool = pools.get(id);
    List<UUID> people = members.of(pool).stream().map(one -> one.employee().id()).toList();
    UUID job = pool.jobId();
    List<ReadinessPoint> points = new ArrayList<>();
    JobBrief brief = null;
    for (LocalDate day : days) {
      Params none = new Params();
      Collection<GapView> found =
          job == null || people.isEmpty()
              ? List.of()
              : gaps.ofVisible(people, job, AsOf.parse(day.toString(), none)).values();
      brief = found.isEmpty() ? brief : found.iterator().next().target().job();
      points.add(new ReadinessPoint(day, people.size(), mean(found)));
    }
    return new ReadinessPoint.Series(id, brief, points);
  }

  /**
   * Makes plans of templates for the members, each of the template of their tier.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, or with every unknown
   *     template
   */
  ProgrammeView apply(UUID id, Body<ProgrammeRequest> body) {
    policy.requireWrite();
    return transactions.call(() -> {
      PoolView pool = pools.get(id);
      ProgrammeRequest request = body.valid();
      List<UUID> templates = templates(request.templateExternalIds());
      List<MemberView> all = members.of(pool);
      List<ProgrammeView.TierView> tiers = new ArrayList<>();
      for (int tier = 1; tier <= templates.size(); tier++) {
        int of = tier;
        List<UUID> people =
            all.stream()
                .filter(one -> Math.min(one.tier(), templates.size()) == of)
                .map(one -> one.employee().id())
                .toList();
        tiers.add(
            new ProgrammeView.TierView(
                tier,
                request.templateExternalIds().get(tier - 1),
                people.size(),
                applications.apply(
                    templates.get(tier - 1),
                    new ApplicationRequest(people, request.start(), request.dryRun(), null))));
      }
      return new ProgrammeView(id, Boolean.TRUE.equals(request.dryRun()), tiers);
    });
  }

  private List<UUID> templates(List<String> externalIds) {
    References references = new References();
    references.fetch(sql, TEMPLATES, externalIds, Stream::of);
    Faults faults = new Faults();
    List<@Nullable UUID> found = new ArrayList<>();
    for (int i = 0; i < externalIds.size(); i++) {
      found.add(
          references.id(
              TEMPLATES,
              SyncInput.DEFAULT_SOURCE,
              externalIds.get(i),
              "/templateExternalIds/" + i,
              faults));
    }
    faults.throwIfAny();
    return found.stream().map(Objects::requireNonNull).toList();
  }

  private static @Nullable BigDecimal mean(Collection<GapView> gaps) {
    List<BigDecimal> known =
        gaps.stream().map(GapView::readiness).filter(Objects::nonNull).toList();
    return known.isEmpty()
        ? null
        : GapMath.quotient(
            known.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
            BigDecimal.valueOf(known.size()));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
