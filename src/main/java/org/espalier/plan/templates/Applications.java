package org.espalier.plan.templates;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.espalier.plan.plans.NewPlan;
import org.espalier.plan.plans.PlanBatch;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.platform.http.Body;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.people.Relation;
import org.jspecify.annotations.Nullable;

/** Makes plans of templates for many people, in as many statements as for one. */
@Singleton
public class Applications {

  private static final int MOST = 2_000;

  private static final Query LOCK =
      Query.of(
          "select t.id from plan_template t where t.tenant_id = :tenant and t.id = :id for no key update");

  private final Sql sql;
  private final Transactions transactions;
  private final PlanPolicy policy;
  private final Templates templates;
  private final Candidates candidates;
  private final Standings standings;
  private final PlanBatch plans;

  Applications(
      Sql sql,
      Transactions transactions,
      PlanPolicy policy,
      Templates templates,
      Candidates candidates,
      Standings standings,
      PlanBatch plans) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.templates = templates;
    this.candidates = candidates;
    this.standings = standings;
    this.plans = plans;
  }

  /**
   * Makes a plan for each of the people who needs one, or says what would be made.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for templates that are not in
   *     use
   */
  ApplicationView apply(UUID id, Body<ApplicationRequest> body) {
    return apply(id, body::valid);
  }

  /** The same for a feature that found by its own rules for whom the plans are to be made. */
  public ApplicationView apply(UUID id, ApplicationRequest request) {
    return apply(id, () -> request);
  }

  private ApplicationView apply(UUID id, Supplier<ApplicationRequest> asked) {
    policy.requireWrite();
    return transactions.call(() -> {
      // one application at a time: who has a running plan of the template must not change meanwhile
      sql.first(LOCK, Args.of("id", id), row -> row.uuid("id"));
      TemplateView template = templates.get(id);
      ApplicationRequest request = asked.get();
      if (template.status() != Status.ACTIVE) {
        throw CommonProblem.CONFLICT.because("The template is not in use.");
      }
      return apply(template, request);
    });
  }

  private ApplicationView apply(TemplateView template, ApplicationRequest request) {
    Instant now = Moments.now();
    LocalDate start = request.start() == null ? LocalDate.now(ZoneOffset.UTC) : request.start();
    boolean dry = Boolean.TRUE.equals(request.dryRun());
    List<Candidates.Candidate> found = candidates.of(template, request, start, MOST);
    boolean more = found.size() > MOST;
    List<Candidates.Candidate> people = more ? found.subList(0, MOST) : found;
    Map<UUID, ApplicationResult> results = new HashMap<>();
    List<NewPlan> wanted = wanted(template, start, people, now, results);
    Map<UUID, UUID> made = dry ? Map.of() : plans.make(wanted, now);
    for (NewPlan plan : wanted) {
      results.compute(plan.employee(), (_, result) -> ended(result, dry, made));
    }
    List<ApplicationResult> told =
        people.stream()
            .map(one -> Objects.requireNonNull(results.get(one.employee().id())))
            .toList();
    int skipped =
        (int)
            told.stream().filter(one -> one.outcome() == ApplicationResult.Outcome.SKIPPED).count();
    return new ApplicationView(
        template.id(),
        template.version(),
        start,
        dry,
        told.size(),
        told.size() - skipped,
        skipped,
        more ? people.getLast().employee().id() : null,
        told);
  }

  /** The plans that are to be made; everybody's result is noted. */
  private List<NewPlan> wanted(
      TemplateView template,
      LocalDate start,
      List<Candidates.Candidate> people,
      Instant now,
      Map<UUID, ApplicationResult> results) {
    Map<UUID, Relation> reached =
        policy.writesAll()
            ? Map.of()
            : policy.reached(people.stream().map(one -> one.employee().id()).toList());
    List<EmployeeBrief> asked = new ArrayList<>();
    for (Candidates.Candidate one : people) {
      ApplicationResult.Reason reason = reason(one, reached.get(one.employee().id()));
      if (reason == null) {
        asked.add(one.employee());
      } else {
        results.put(
            one.employee().id(),
            ApplicationResult.skipped(one.employee(), reason, one.plan(), List.of()));
      }
    }
    Map<UUID, Standing> standing =
        standings.of(
            asked.stream().map(EmployeeBrief::id).toList(),
            template.targetJob() == null ? null : template.targetJob().id(),
            template.items().stream().map(TemplateItem::competencyId).toList(),
            now);
    List<NewPlan> plans = new ArrayList<>();
    for (EmployeeBrief employee : asked) {
      Standing own = Objects.requireNonNull(standing.get(employee.id()));
      ApplicationResult result = AppliedTemplate.result(template, employee, own);
      results.put(employee.id(), result);
      if (result.reason() == null) {
        plans.add(AppliedTemplate.plan(template, start, employee.id(), own));
      }
    }
    return plans;
  }

  private static ApplicationResult.@Nullable Reason reason(
      Candidates.Candidate one, @Nullable Relation relation) {
    if (relation == Relation.HR_PARTNER) {
      return ApplicationResult.Reason.NOT_ALLOWED;
    }
    if (one.plan() != null) {
      return ApplicationResult.Reason.HAS_IT_ALREADY;
    }
    return one.managed() ? null : ApplicationResult.Reason.NO_MANAGER;
  }

  /** Somebody else may have made the same plan at the same moment. */
  private static ApplicationResult ended(
      @Nullable ApplicationResult result, boolean dry, Map<UUID, UUID> made) {
    ApplicationResult planned = Objects.requireNonNull(result);
    if (dry) {
      return planned;
    }
    UUID plan = made.get(planned.employee().id());
    return plan == null
        ? ApplicationResult.skipped(
            planned.employee(), ApplicationResult.Reason.HAS_IT_ALREADY, null, planned.leftOut())
        : new ApplicationResult(
            planned.employee(),
            ApplicationResult.Outcome.MADE,
            null,
            plan,
            planned.items(),
            planned.leftOut());
  }
}
