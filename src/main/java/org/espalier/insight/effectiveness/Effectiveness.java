package org.espalier.insight.effectiveness;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.ActivityType;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What learning does about gaps: three statements, however many people took it. */
@Singleton
class Effectiveness {

  private static final Query LEARNING = Query.file("insight/learning_in_question");
  private static final Query PEOPLE = Query.file("insight/before_and_after");
  private static final Query SCORES = Query.file("insight/test_scores");

  /** How many competencies are told. */
  private static final int MOST_COMPETENCIES = 100;

  /** How many people are compared with, over all competencies: enough for any interval. */
  private static final int MOST_OTHERS = 15_000;

  private final Sql sql;
  private final LearningInsightPolicy policy;

  Effectiveness(Sql sql, LearningInsightPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * The effect of some learning on the people whom the caller may count.
   *
   * @throws ProblemException FORBIDDEN, INVALID_REQUEST or UNPROCESSABLE
   */
  EffectivenessView of(EffectivenessQuestion.Words words) {
    Condition counted = policy.counted();
    EffectivenessQuestion asked = words.read();
    AsOf asOf = AsOf.present();
    Subject subject = subject(asked);
    Map<UUID, List<Observation>> people = new HashMap<>();
    Map<UUID, List<TestScores.Pair>> scores = new HashMap<>();
    if (!subject.developed().isEmpty()) {
      Args args = args(asked, subject, asOf).and(counted.args());
      sql.list(filled(PEOPLE, asked, counted), args, Observation::of)
          .forEach(
              one -> people.computeIfAbsent(one.competency(), _ -> new ArrayList<>()).add(one));
      sql.list(
          filled(SCORES, asked, counted),
          args,
          row ->
              scores
                  .computeIfAbsent(row.uuid("competency_id"), _ -> new ArrayList<>())
                  .add(new TestScores.Pair(row.number("before"), row.number("after"))));
    }
    List<Observation> completed =
        people.values().stream()
            .flatMap(List::stream)
            .filter(one -> one.completion() != null && one.counts())
            .toList();
    return new EffectivenessView(
        asOf.shown(),
        subject.learning(),
        asked.time().from(),
        asked.time().to(),
        asked.time().window().toString(),
        asked.ownEvidence(),
        LearningInsightPolicy.MIN_GROUP_SIZE,
        subject.competencies(),
        subject.developed().stream()
            .map(one ->
                CompetencyEffect.of(
                    one,
                    people.getOrDefault(one.competency().id(), List.of()),
                    scores.getOrDefault(one.competency().id(), List.of())))
            .toList(),
        (int)
            completed.stream()
                .filter(one -> one.cost() == null)
                .map(Observation::completed)
                .distinct()
                .count(),
        LevelCost.of(completed, subject.oneScale()));
  }

  private Subject subject(EffectivenessQuestion asked) {
    Condition which = asked.which();
    List<Told> rows =
        sql.list(
            LEARNING.with("learning", which.sql()),
            which.args().and("competency", asked.competency()).and("most", MOST_COMPETENCIES),
            Told::of);
    Told first = rows.getFirst();
    if (first.activities() == 0) {
      throw unknown(asked.parameter(), "There is no such learning in the catalogue.");
    }
    if (asked.competency() != null && first.developed() == null) {
      throw unknown("?competencyId", "There is no such competency.");
    }
    return new Subject(
        new Learning(
            asked.provider() == null ? first.activity() : null,
            asked.provider(),
            first.activities()),
        first.competencies(),
        rows.stream().flatMap(Told::each).toList());
  }

  private static Query filled(Query query, EffectivenessQuestion asked, Condition counted) {
    return query.with("learning", asked.which().sql()).with("visible", counted.sql());
  }

  private static Args args(EffectivenessQuestion asked, Subject subject, AsOf asOf) {
    List<UUID> competencies =
        subject.developed().stream().map(one -> one.competency().id()).toList();
    return asked
        .which()
        .args()
        .uuids("competencies", competencies)
        .and("named", asked.competency() != null && asked.provider() == null)
        .and(asked.time().args(asOf.at()))
        .and("ownEvidence", asked.ownEvidence())
        .and("most", MOST_OTHERS / competencies.size());
  }

  private static ProblemException unknown(String parameter, String words) {
    return new ProblemException(List.of(new Fault(parameter, FaultCode.UNKNOWN_REFERENCE, words)));
  }

  /** The learning in question, with the competencies that are looked at. */
  private record Subject(Learning learning, int competencies, List<Developed> developed) {

    boolean oneScale() {
      return developed.stream().map(one -> one.scale().id()).distinct().count() < 2;
    }
  }

  /** A row about it. */
  private record Told(
      int activities,
      int competencies,
      @Nullable ActivityBrief activity,
      @Nullable Developed developed) {

    static Told of(Row row) throws SQLException {
      UUID activity = row.uuidOrNull("activity_id");
      return new Told(
          row.count("activities"),
          row.count("competencies"),
          activity == null
              ? null
              : new ActivityBrief(
                  activity,
                  row.text("activity_external_id"),
                  row.text("activity_title"),
                  row.choice(ActivityType.class, "activity_type")),
          row.uuidOrNull("id") == null ? null : Developed.of(row));
    }

    Stream<Developed> each() {
      return Stream.ofNullable(developed);
    }
  }
}
