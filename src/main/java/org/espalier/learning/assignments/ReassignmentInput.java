package org.espalier.learning.assignments;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another attempt.
 *
 * @param due until when
 * @param note what to tell the person
 */
@Schema(name = "ReassignmentInput")
public record ReassignmentInput(@Nullable LocalDate due, @Size(max = 4000) @Nullable String note) {}
