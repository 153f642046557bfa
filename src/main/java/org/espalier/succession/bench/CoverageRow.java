package org.espalier.succession.bench;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.InsightGroup;
import org.espalier.insight.Ratio;
import org.espalier.succession.successors.NominatedReadiness;

/**
 * How the key positions of one group are covered. Of people who left nothing counts.
 *
 * @param group of what
 * @param keyPositions how many there are
 * @param covered those that somebody would follow in, of all
 * @param emergencyOnly those where somebody would only stand in for a time, of all
 * @param noCover those that nobody is nominated for, of all
 * @param readyNow those with somebody who is nominated as READY_NOW, of all
 * @param successors all successors, interim cover left out, by key positions
 */
@Schema(name = "SuccessionCoverageRow")
public record CoverageRow(
    InsightGroup group,
    int keyPositions,
    Ratio covered,
    Ratio emergencyOnly,
    Ratio noCover,
    Ratio readyNow,
    Ratio successors) {

  static CoverageRow of(InsightGroup group, List<Bench> benches) {
    return new CoverageRow(
        group,
        benches.size(),
        part(benches, one -> one.cover() == Cover.COVERED, Definition.COVERED_SHARE),
        part(benches, one -> one.cover() == Cover.EMERGENCY_ONLY, Definition.EMERGENCY_ONLY_SHARE),
        part(benches, one -> one.cover() == Cover.NO_COVER, Definition.NO_COVER_SHARE),
        part(
            benches,
            one -> one.count(NominatedReadiness.READY_NOW) > 0,
            Definition.READY_NOW_SHARE),
        Ratio.part(
            benches.stream().mapToLong(one -> one.followers().size()).sum(),
            benches.size(),
            Definition.SUCCESSORS_PER_KEY_POSITION));
  }

  private static Ratio part(List<Bench> all, Predicate<Bench> which, Definition definition) {
    return Ratio.part(all.stream().filter(which).count(), all.size(), definition);
  }
}
