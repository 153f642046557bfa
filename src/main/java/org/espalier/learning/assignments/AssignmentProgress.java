package org.espalier.learning.assignments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far somebody is.
 *
 * @param percent from 0 to 100; what is begun is in progress, and only a completion completes it
 */
@Schema(name = "AssignmentProgress")
public record AssignmentProgress(@NotNull @Min(0) @Max(100) Integer percent) {}
