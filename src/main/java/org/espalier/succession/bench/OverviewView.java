package org.espalier.succession.bench;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.overview.Share;
import org.espalier.succession.positions.Criticality;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * How the key positions that the caller may see stand. Of people who left nothing counts.
 *
 * @param asOf the moment that the answer holds for
 * @param covered those that somebody would follow in, of all
 * @param emergencyOnly those where somebody would only stand in for a time, of all
 * @param noCover those that nobody is nominated for, of all
 * @param readyNow those with somebody who is nominated as READY_NOW, of all
 * @param byCriticality the same by criticality, the most critical first; those without any are left
 *     out
 * @param withoutCover which are not covered, the most critical first
 * @param singleCovers people who are the only one to follow in two or more
 */
@Schema(name = "SuccessionOverview")
public record OverviewView(
    String asOf,
    Share covered,
    Share emergencyOnly,
    Share noCover,
    Share readyNow,
    List<CriticalityCover> byCriticality,
    List<WithoutCover> withoutCover,
    List<SingleCover> singleCovers) {

  /** How those of one criticality are covered. */
  @Schema(name = "CriticalityCover")
  public record CriticalityCover(Criticality criticality, Share covered) {}

  /** A key position that is not covered. */
  @Schema(name = "WithoutCover")
  public record WithoutCover(KeyPositionBrief keyPosition, Criticality criticality, Cover cover) {}

  /** Somebody who is the only one to follow in several positions. */
  @Schema(name = "SingleCover")
  public record SingleCover(EmployeeBrief employee, List<KeyPositionBrief> keyPositions) {}
}
