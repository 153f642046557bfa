package org.espalier.integration.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many rows of a published file were taken over, and why the others were not. What was taken
 * and what was left add up to what was read.
 *
 * @param file the file in its ZIP; `file` for one that came by itself
 * @param rows how many there are below the header; of a package: items, associations and what else
 *     it lists
 * @param taken how many became what such rows become
 * @param left how many did not, by reason
 */
@Schema(name = "PublishedRows")
public record PublishedRows(String file, int rows, int taken, List<Left> left) {

  /**
   * Rows that were left out for the same reason.
   *
   * @param reason as the notes give it, but for what differs from row to row
   * @param rows how many
   */
  @Schema(name = "LeftRows")
  public record Left(String reason, int rows) {}
}
