package org.espalier.succession.bench;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.overview.Share;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.PositionStaffing;

/**
 * Who could follow in a key position. Nominations of people who left do not count, nor does the
 * caller's own.
 *
 * @param asOf the moment that the answer holds for
 * @param staffing who holds the position
 * @param cover whether anybody could follow
 * @param readyNow successors nominated as READY_NOW, against the head count; without interim cover
 * @param bench all successors against the head count; without interim cover
 * @param byReadiness how many are nominated for when; without interim cover
 * @param successors the people who are nominated, interim cover included: the readiest first, then
 *     by rank and name
 * @param pools the talent pools that are nominated, in the same order; each counts as one successor
 *     if anybody of it could follow
 */
@Schema(name = "Bench")
public record BenchView(
    KeyPositionBrief keyPosition,
    String asOf,
    PositionStaffing staffing,
    Cover cover,
    Share readyNow,
    Share bench,
    ReadinessCounts byReadiness,
    List<BenchSuccessor> successors,
    List<BenchPool> pools) {

  /** How many are nominated for when. */
  @Schema(name = "ReadinessCounts")
  public record ReadinessCounts(long readyNow, long oneToTwoYears, long threePlusYears) {

    static ReadinessCounts of(Bench bench) {
      return new ReadinessCounts(
          bench.count(NominatedReadiness.READY_NOW),
          bench.count(NominatedReadiness.ONE_TO_TWO_YEARS),
          bench.count(NominatedReadiness.THREE_PLUS_YEARS));
    }
  }

  static BenchView of(
      Bench bench, String asOf, PositionStaffing staffing, BenchReadiness readiness) {
    return new BenchView(
        bench.key(),
        asOf,
        staffing,
        bench.cover(),
        Share.of(bench.count(NominatedReadiness.READY_NOW), staffing.headCount()),
        Share.of(bench.followers().size(), staffing.headCount()),
        ReadinessCounts.of(bench),
        bench.nominees().stream().map(one -> readiness.successor(bench, one)).toList(),
        bench.pools().stream().map(one -> readiness.pool(bench, one)).toList());
  }
}
