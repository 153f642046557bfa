package org.espalier.integration.bulk;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.FrameworkChange;
import org.espalier.competency.frameworks.FrameworkDiff;
import org.espalier.competency.frameworks.LevelChange;
import org.espalier.competency.frameworks.RequirementChange;

/**
 * What became of an earlier version of a framework when a later one came. Of a dry run, ids of what
 * would be new mean nothing.
 *
 * @param fromExternalId the earlier version
 * @param toExternalId the later version
 * @param scaleChanged true if they tell levels by different scales
 * @param levels the levels that differ between these scales
 * @param counts how many competencies differ, and how many do not
 * @param changes those that differ, the first 500 of them; `GET /frameworks/{id}/diff` has all
 * @param requirementChanges the requirements that ask for another level or weigh otherwise now, the
 *     first 500 of them; `GET /frameworks/{id}/diff/requirements` has all
 * @param moved how many requirements ask for competencies of the later version now
 * @param ended how many requirements became inactive because the publisher dropped them
 * @param left how many requirements still ask for competencies of the earlier version
 * @param leftRequirements these, the first 500 of them
 * @param carried how many levels of people are on record for the later version now, as what their
 *     evidence of the earlier one amounts to
 * @param notCarried how many are not: the scale is another, or the caller may not record evidence
 */
@Schema(name = "ImportedVersion")
public record ImportedVersion(
    String fromExternalId,
    String toExternalId,
    boolean scaleChanged,
    List<LevelChange> levels,
    FrameworkDiff.Counts counts,
    List<FrameworkChange> changes,
    List<RequirementChange> requirementChanges,
    int moved,
    int ended,
    int left,
    List<LeftRequirement> leftRequirements,
    int carried,
    int notCarried) {

  /** Imports that ended before these were told have none. */
  public ImportedVersion {
    levels = Objects.requireNonNullElse(levels, List.of());
    requirementChanges = Objects.requireNonNullElse(requirementChanges, List.of());
  }
}
