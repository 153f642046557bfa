package org.espalier.insight.effectiveness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;

/**
 * What learning did for one competency.
 *
 * @param completed how many people completed it
 * @param leftOut how many of them tell nothing, by reason
 * @param change how the others changed
 * @param comparison the same beside people who did not take it
 * @param testScores what was gained in tests
 * @param finding what can be said of it
 * @param statement the same in words
 */
@Schema(name = "CompetencyEffectiveness")
public record CompetencyEffect(
    CompetencyBrief competency,
    ScaleBrief scale,
    int completed,
    List<LeftOutCount> leftOut,
    Change change,
    Comparison comparison,
    TestScores testScores,
    Finding finding,
    String statement) {

  static CompetencyEffect of(
      Developed developed, List<Observation> all, List<TestScores.Pair> scores) {
    List<Observation> completed = all.stream().filter(one -> one.completion() != null).toList();
    List<Observation> without = all.stream().filter(one -> one.completion() == null).toList();
    List<Observation> counted = completed.stream().filter(Observation::counts).toList();
    Change change = Change.of(counted);
    Comparison comparison = Comparison.of(Matched.of(counted, without, developed.levels()));
    Finding finding = Finding.of(change, comparison);
    return new CompetencyEffect(
        developed.competency(),
        developed.scale(),
        completed.size(),
        LeftOutCount.of(completed),
        change,
        comparison,
        TestScores.of(scores),
        finding,
        finding.statement(change, comparison));
  }
}
