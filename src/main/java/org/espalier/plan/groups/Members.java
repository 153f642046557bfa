package org.espalier.plan.groups;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.gap.GroupGaps;
import org.espalier.plan.optimum.AudienceGate;
import org.espalier.plan.optimum.Candidate;
import org.espalier.plan.optimum.Catalogue;
import org.espalier.plan.optimum.Learner;
import org.espalier.plan.optimum.LearningStanding;
import org.espalier.plan.optimum.LearningStandings;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;

/** Finds the people of a group, what each lacks, and what each can choose from: six statements. */
@Singleton
class Members {

  /** How many people a proposal can be about. */
  private static final int MOST_PEOPLE = 200;

  private static final UUID NOBODY = new UUID(0, 0);
  private static final Query PEOPLE = Query.file("plan/group_members");
  private static final Query CANDIDATES = Query.file("plan/candidates");

  private final Sql sql;
  private final GroupDraftPolicy policy;
  private final Gaps gaps;
  private final Proficiencies proficiencies;
  private final Audiences audiences;
  private final LearningStandings standings;

  Members(
      Sql sql,
      GroupDraftPolicy policy,
      Gaps gaps,
      Proficiencies proficiencies,
      Audiences audiences,
      LearningStandings standings) {
    this.audiences = audiences;
    this.standings = standings;
    this.sql = sql;
    this.policy = policy;
    this.gaps = gaps;
    this.proficiencies = proficiencies;
  }

  /**
   * The group that a request is about.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE for too many people
   */
  Group of(GroupDraftRequest request) {
    List<UUID> people = people(request);
    Map<UUID, GapView> views = new LinkedHashMap<>();
    gaps.ofVisible(people, null, AsOf.present()).forEach(views::put);
    Set<UUID> lacking = new HashSet<>();
    views
        .values()
        .forEach(
            view -> lacking(view, request).forEach(item -> lacking.add(item.competency().id())));
    List<Candidate> offered =
        sql.list(
            CANDIDATES,
            Args.of("employee", NOBODY)
                .and("today", Moments.today())
                .uuids("competencies", lacking),
            Candidate::of);
    Map<UUID, LearningStanding> standing = standings.of(people);
    Map<UUID, Map<UUID, BigDecimal>> levels = proficiencies.levels(people);
    Map<UUID, PersonFacts> facts =
        offered.stream().allMatch(one -> one.audience() == null) ? Map.of() : audiences.of(people);
    AudienceGate gate = new AudienceGate();
    List<Learner> learners = new ArrayList<>();
    for (UUID person : people) {
      GapView view = views.get(person);
      if (view != null) {
        LearningStanding own = Objects.requireNonNull(standing.get(person));
        Catalogue catalogue =
            new Catalogue(
                offered.stream()
                    .map(one -> gate.admitted(own.of(one), facts.get(person)))
                    .toList());
        learners.add(
            Learner.of(
                person,
                taken(lacking(view, request), catalogue, request.most()),
                levels.getOrDefault(person, Map.of()),
                catalogue));
      }
    }
    return new Group(learners, views, offered);
  }

  private List<UUID> people(GroupDraftRequest request) {
    Condition filter = GroupGaps.people(request.people());
    Condition reached = policy.people();
    List<UUID> people =
        sql.list(
            PEOPLE.with("filter", filter.sql()).with("visible", reached.sql()),
            filter.args().and(reached.args()).and("limit", MOST_PEOPLE + 1),
            row -> row.uuid("id"));
    if (people.size() > MOST_PEOPLE) {
      Faults faults = new Faults();
      faults.add("/people", FaultCode.TOO_MANY, "These are more than " + MOST_PEOPLE + " people.");
      faults.throwIfAny();
    }
    return people;
  }

  private static List<GapItem> lacking(GapView view, GroupDraftRequest request) {
    List<UUID> only = request.people().competencyIds();
    return view.items().stream()
        .filter(item -> !item.met() && (only == null || only.contains(item.competency().id())))
        .toList();
  }

  /** The most urgent ones, without those that learning which has begun already will close. */
  private static List<GapItem> taken(List<GapItem> lacking, Catalogue catalogue, int most) {
    return lacking.stream().filter(item -> !catalogue.closing(item)).limit(most).toList();
  }

  /**
   * A group.
   *
   * @param gaps of each of the people
   * @param offered everything that develops something that anybody lacks, and what that needs
   */
  record Group(List<Learner> learners, Map<UUID, GapView> gaps, List<Candidate> offered) {}
}
