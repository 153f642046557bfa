package org.espalier.succession.reviews;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A box of a grid.
 *
 * @param performance the bin of performance, from 1 for the lowest
 * @param potential the bin of potential, from 1 for the lowest
 */
@Schema(name = "TalentBox")
public record Box(@Min(1) @Max(9) int performance, @Min(1) @Max(9) int potential) {}
