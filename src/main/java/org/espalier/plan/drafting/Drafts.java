package org.espalier.plan.drafting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.insight.effectiveness.Experiences;
import org.espalier.plan.optimum.AudienceGate;
import org.espalier.plan.optimum.Candidate;
import org.espalier.plan.optimum.Catalogue;
import org.espalier.plan.optimum.LearningStanding;
import org.espalier.plan.optimum.LearningStandings;
import org.espalier.plan.optimum.OpenSessions;
import org.espalier.plan.plans.ActionType;
import org.espalier.plan.plans.PlanActionInput;
import org.espalier.plan.plans.PlanInput;
import org.espalier.plan.plans.PlanItemInput;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.plan.plans.PlanService;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/** Drafts plans from the gaps of people. */
@Singleton
public class Drafts {

  private static final Query CANDIDATES = Query.file("plan/candidates");

  private final Sql sql;
  private final PlanPolicy policy;
  private final Gaps gaps;
  private final Proficiencies proficiencies;
  private final PlanService plans;
  private final OpenSessions sessions;
  private final Audiences audiences;
  private final LearningStandings standings;
  private final Experiences experiences;

  Drafts(
      Sql sql,
      PlanPolicy policy,
      Gaps gaps,
      Proficiencies proficiencies,
      PlanService plans,
      OpenSessions sessions,
      Audiences audiences,
      LearningStandings standings,
      Experiences experiences) {
    this.experiences = experiences;
    this.standings = standings;
    this.sessions = sessions;
    this.audiences = audiences;
    this.sql = sql;
    this.policy = policy;
    this.gaps = gaps;
    this.proficiencies = proficiencies;
    this.plans = plans;
  }

  /**
   * Drafts a plan from the person's gap as it is now.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for people out of reach
   */
  public DraftView draft(UUID employee, DraftRequest request) {
    policy.requireWrite();
    if (policy.side(employee) == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    GapView gap = gaps.ofVisible(employee, request.jobId(), AsOf.present());
    List<GapItem> lacking = gap.items().stream().filter(item -> !item.met()).toList();
    Catalogue catalogue = catalogue(employee, lacking);
    OpenSessions.Open open =
        sessions
            .of(catalogue.all().stream().map(Candidate::id).toList(), request.dueBy())
            .priced(catalogue.all());
    DraftView draft =
        new Drafter(
                catalogue.costing(open.dearest(request.maxCost())),
                request,
                proficiencies.levels(List.of(employee)).getOrDefault(employee, Map.of()),
                open.seats())
            .draft(lacking)
            .with(experiences);
    if (request.dry() || draft.items().isEmpty()) {
      return draft;
    }
    return draft.with(plans.create(plan(gap, request, draft), new Faults()));
  }

  private Catalogue catalogue(UUID employee, List<GapItem> lacking) {
    List<UUID> competencies = lacking.stream().map(item -> item.competency().id()).toList();
    List<Candidate> found =
        sql.list(
            CANDIDATES,
            Args.of("employee", employee)
                .and("today", Moments.today())
                .uuids("competencies", competencies),
            Candidate::of);
    PersonFacts person =
        found.stream().allMatch(one -> one.audience() == null)
            ? null
            : audiences.of(List.of(employee)).get(employee);
    AudienceGate gate = new AudienceGate();
    LearningStanding own = Objects.requireNonNull(standings.of(List.of(employee)).get(employee));
    return new Catalogue(found.stream().map(one -> gate.admitted(own.of(one), person)).toList());
  }

  private static PlanInput plan(GapView gap, DraftRequest request, DraftView draft) {
    List<PlanItemInput> items = new ArrayList<>();
    for (DraftItem item : draft.items()) {
      items.add(
          new PlanItemInput(
              null,
              item.competency().id(),
              item.required(),
              null,
              null,
              null,
              request.dueBy(),
              null,
              actions(item, request)));
    }
    return new PlanInput(
        null,
        null,
        null,
        gap.employee().id(),
        title(gap, request.title()),
        null,
        request.dueBy(),
        request.jobId() == null || gap.target().job() == null
            ? null
            : gap.target().job().externalId(),
        null,
        null,
        null,
        items);
  }

  /** An activity that is there for two reasons is one action. */
  private static List<PlanActionInput> actions(DraftItem item, DraftRequest request) {
    return item.choices().stream()
        .map(choice -> choice.activity().id())
        .distinct()
        .map(id ->
            new PlanActionInput(ActionType.LEARNING, null, null, id, request.dueBy(), null, null))
        .toList();
  }

  private static String title(GapView gap, @Nullable String asked) {
    if (asked != null) {
      return asked;
    }
    return gap.target().job() == null
        ? "Development plan"
        : "Development plan: " + gap.target().job().title();
  }
}
