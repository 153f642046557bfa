package org.espalier.learning.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What counts as an activity, as clients send it.
 *
 * @param activityExternalId the activity whose completion counts
 */
@Schema(name = "ActivityEquivalentInput")
public record EquivalentInput(@NotBlank @Size(max = 200) String activityExternalId) {}
