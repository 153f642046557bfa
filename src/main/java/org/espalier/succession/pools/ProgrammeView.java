package org.espalier.succession.pools;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.templates.ApplicationView;

/**
 * What came of applying templates to the members of a talent pool.
 *
 * @param dryRun true if nothing was made
 */
@Schema(name = "TalentPoolProgramme")
public record ProgrammeView(UUID poolId, boolean dryRun, List<TierView> tiers) {

  /**
   * What came of it for a tier.
   *
   * @param members how many members are in it
   * @param application what the template's own application says
   */
  @Schema(name = "TalentPoolTier")
  public record TierView(
      int tier, String templateExternalId, int members, ApplicationView application) {}
}
