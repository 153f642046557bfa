package org.espalier.learning.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a program, as clients send it.
 *
 * @param activityExternalId the activity, which can be a program itself
 */
@Schema(name = "ProgramPartInput")
public record ProgramPartInput(@NotBlank @Size(max = 200) String activityExternalId) {}
