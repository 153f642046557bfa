package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.espalier.gap.GroupGaps;
import org.espalier.gap.LevelTurns;
import org.espalier.gap.cases.CellKeys;
import org.espalier.gap.cases.NoiseSecrets;
import org.espalier.gap.cases.Protection;
import org.espalier.insight.InsightPolicy;
import org.espalier.insight.InsightPolicy.Sight;
import org.espalier.platform.kept.Asked;
import org.espalier.platform.kept.Counted;
import org.espalier.platform.kept.KeptAnswers;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;

/**
 * Heat maps of gaps: one statement for the numbers, whatever their size, and one a dimension for
 * the names; none of these while nothing happens that changes any of it.
 */
@ApplicationScoped
class GapMaps {

  /** Cells of an answer at the most. */
  static final int MOST_CELLS = 5_000;

  /** Cells of an export at the most. */
  static final int MOST_EXPORTED = 200_000;

  private static final int DAY = "2026-01-01".length();

  /** What a cell takes in memory, names apart. */
  private static final long BYTES_OF_CELL = 1_500;

  /**
   * Of what there must be no change for a map to stay what it is: whatever the statements read, and
   * whatever says whom the caller may see. insight/gap_snapshots leans on the same.
   */
  private static final List<String> SUBJECTS =
      List.of(
          "evidence",
          "employee",
          "org-unit",
          "job-family",
          "job",
          "requirement",
          "competency",
          "framework",
          "proficiency-scale");

  private static final Query NOW = Query.file("insight/gap_map");
  private static final Query THEN = Query.file("insight/gap_map_then");

  private final AnalyticSql sql;
  private final InsightPolicy policy;
  private final NoiseSecrets secrets;
  private final GapKeys keys;
  private final LevelTurns turns;
  private final KeptAnswers answers;

  GapMaps(
      AnalyticSql sql,
      InsightPolicy policy,
      NoiseSecrets secrets,
      GapKeys keys,
      LevelTurns turns,
      KeptAnswers answers) {
    this.sql = sql;
    this.policy = policy;
    this.secrets = secrets;
    this.keys = keys;
    this.turns = turns;
    this.answers = answers;
  }

  /**
   * The heat map of the people who are counted for the caller.
   *
   * @param most how many cells it may have
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for a question that protected
   *     answers are not given for; UNPROCESSABLE if it would have more cells
   */
  GapMapView map(GapQuestion question, AsOf asOf, int most) {
    Sight sight = policy.gaps();
    if (sight.guarded()) {
      question.requirePlain();
      requireDay(asOf);
    }
    WholeQuestion whole =
        new WholeQuestion(
            question,
            asOf.now() ? asOf.day() : asOf.at(),
            sight.counted().meaning(),
            sight.guarded(),
            most);
    List<GapCell> cells =
        answers.answer(
            new Asked(whole, SUBJECTS, asOf.at()), () -> cells(question, asOf, sight, most));
    return new GapMapView(
        asOf.shown(),
        question.rows(),
        question.columns(),
        GapMapView.DEFINITION,
        sight.guarded() ? Protection.USUAL : null,
        cells);
  }

  private Counted<List<GapCell>> cells(GapQuestion question, AsOf asOf, Sight sight, int most) {
    Map<CellRow.Place, List<CellRow>> found = new LinkedHashMap<>();
    counted(question, asOf, sight.counted(), sight.guarded(), most)
        .forEach(row -> found.computeIfAbsent(row.place(), _ -> new ArrayList<>()).add(row));
    CellKeys noise = sight.guarded() ? secrets.keys() : null;
    GapKeys.Names rows = keys.of(question.rows(), found.keySet().stream().map(CellRow.Place::row));
    GapKeys.Names columns =
        keys.of(question.columns(), found.keySet().stream().map(CellRow.Place::column));
    List<GapCell> cells = new ArrayList<>(found.size());
    found.forEach((place, cell) -> {
      GapNumbers numbers = noise == null ? CellRow.exact(cell) : CellRow.guarded(cell, noise);
      cells.add(
          new GapCell(
              rows.key(place.row()), columns.key(place.column()), numbers == null, numbers));
    });
    cells.sort(GapCell.BY_NAME);
    Instant until = asOf.now() ? turns.after(asOf.at()).orElse(null) : null;
    return new Counted<>(List.copyOf(cells), cells.size() * BYTES_OF_CELL, until);
  }

  /**
   * What was counted, cell by cell and scale by scale.
   *
   * @param people who may be counted, over employee {@code e}
   * @param numbered true if cells are to get keys
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE if it is more than most
   */
  List<CellRow> counted(
      GapQuestion question, AsOf asOf, Condition people, boolean numbered, int most) {
    return counted(question, asOf, people, Condition.ALL, numbered, most);
  }

  /**
   * The same of a moment in the past, for a stretch of all people, with keys.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE if it is more than can be
   *     exported
   */
  List<CellRow> counted(GapQuestion question, AsOf asOf, GapStretches.Stretch people) {
    return counted(question, asOf, people.holds(), people.observed(), true, MOST_EXPORTED);
  }

  private List<CellRow> counted(
      GapQuestion question,
      AsOf asOf,
      Condition people,
      Condition observed,
      boolean numbered,
      int most) {
    Condition group = question.scope().people(asOf);
    Condition competencies = question.scope().competencies();
    Query query =
        (asOf.now() ? NOW : THEN.with("span", observed.sql()))
            .with("filter", group.sql())
            .with("visible", people.sql())
            .with("number", numbered ? GroupGaps.NUMBER : GroupGaps.UNNUMBERED)
            .with("competencies", competencies.sql())
            .with("rowplace", question.rows().place())
            .with("columnplace", question.columns().place())
            .with("rowcase", question.rows().cases("d.row_key"))
            .with("columncase", question.columns().cases("d.column_key"));
    Args args =
        question
            .args(asOf)
            .and(group.args())
            .and(people.args())
            .and(competencies.args())
            .and("limit", most + 1);
    List<CellRow> rows = sql.list(query, args, CellRow::of);
    if (rows.size() > most) {
      throw CommonProblem.UNPROCESSABLE.because(
          "That would be more than " + most + " cells: ask for fewer rows or columns.");
    }
    return rows;
  }

  private static void requireDay(AsOf asOf) {
    if (!asOf.now() && asOf.shown().length() > DAY) {
      throw GapQuestion.picked();
    }
  }

  /**
   * All that an answer depends on besides what is on record.
   *
   * @param moment the day, where it is about today: requirements hold for days
   * @param people whom the caller may see, as something to compare
   */
  private record WholeQuestion(
      GapQuestion question, Temporal moment, Condition.Meaning people, boolean guarded, int most) {}
}
