package org.espalier.succession.bench;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.succession.pools.TalentPoolBrief;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What would follow if people left. Nothing of it is kept.
 *
 * @param asOf the moment whose incumbents and nominations it follows
 * @param leaving who would leave
 * @param levels what opens at once, then what opens because somebody moved up, and so on
 * @param lostCover key positions that lose successors, because these leave or move up elsewhere
 * @param openCount how many openings nobody would fill
 */
@Schema(name = "SuccessionWhatIf")
public record WhatIfView(
    String asOf,
    List<EmployeeBrief> leaving,
    List<Level> levels,
    List<LostCover> lostCover,
    int openCount) {

  /**
   * What opens at a level.
   *
   * @param level 1 for what the departures open
   * @param openings the most critical first
   */
  @Schema(name = "SuccessionWhatIfLevel")
  public record Level(int level, List<Opening> openings) {}

  /**
   * A key position that loses an incumbent.
   *
   * @param left who would be lost
   * @param movesUp who would follow: the readiest who is still there, then by rank, interim cover
   *     last, and after them the members of talent pools; null if nobody is left
   */
  @Schema(name = "SuccessionOpening")
  public record Opening(
      KeyPositionBrief keyPosition,
      Criticality criticality,
      EmployeeBrief left,
      @Nullable Follower movesUp) {}

  /**
   * Somebody who would follow.
   *
   * @param nominatedReadiness when the person will be ready, as people judged
   * @param emergency true for whoever would only stand in for a time
   * @param through the talent pool that is nominated, of which the person is a member; null for
   *     whoever is nominated by name
   */
  @Schema(name = "SuccessionFollower")
  public record Follower(
      EmployeeBrief employee,
      NominatedReadiness nominatedReadiness,
      boolean emergency,
      @Nullable TalentPoolBrief through) {}

  /**
   * A key position that loses successors.
   *
   * @param lost whom; of talent pools only where nobody of them is left
   * @param before whether anybody could follow now
   * @param after whether anybody could follow then
   */
  @Schema(name = "SuccessionLostCover")
  public record LostCover(
      KeyPositionBrief keyPosition, List<EmployeeBrief> lost, Cover before, Cover after) {}
}
