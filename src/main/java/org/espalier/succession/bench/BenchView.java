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
 * @param successors all of them, interim cover included: the readiest first, then by rank and name
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
    List<BenchSuccessor> successors) {

  /** How many are nominated for when. */
  @Schema(name = "ReadinessCounts")
  public record ReadinessCounts(long readyNow, long oneToTwoYears, long threePlusYears) {

    static ReadinessCounts of(List<BenchSuccessor> followers) {
      return new ReadinessCounts(
          count(followers, NominatedReadiness.READY_NOW),
          count(followers, NominatedReadiness.ONE_TO_TWO_YEARS),
          count(followers, NominatedReadiness.THREE_PLUS_YEARS));
    }

    private static long count(List<BenchSuccessor> followers, NominatedReadiness readiness) {
      return followers.stream().filter(one -> one.nominatedReadiness() == readiness).count();
    }
  }

  static BenchView of(
      KeyPositionBrief key, String asOf, PositionStaffing staffing, List<BenchSuccessor> all) {
    List<BenchSuccessor> followers = all.stream().filter(one -> !one.emergency()).toList();
    ReadinessCounts counts = ReadinessCounts.of(followers);
    return new BenchView(
        key,
        asOf,
        staffing,
        Cover.of(followers.size(), all.size() - followers.size()),
        Share.of(counts.readyNow(), staffing.headCount()),
        Share.of(followers.size(), staffing.headCount()),
        counts,
        all);
  }
}
