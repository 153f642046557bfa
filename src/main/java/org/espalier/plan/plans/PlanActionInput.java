package org.espalier.plan.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for an item, as clients send it.
 *
 * @param title in words; needed where neither an activity nor an article is named
 * @param activityExternalId an activity of the catalogue, assigned once the plan is active; or
 *     activityId
 * @param activityId the same by our own id
 * @param due until when; as the item if absent
 * @param articleExternalId a published article to read, for SELF_STUDY; or articleId
 * @param articleId the same by our own id
 */
@Schema(name = "PlanActionInput")
public record PlanActionInput(
    @NotNull ActionType type,
    @Size(max = 500) @Nullable String title,
    @Size(max = 200) @Nullable String activityExternalId,
    @Nullable UUID activityId,
    @Nullable LocalDate due,
    @Size(max = 200) @Nullable String articleExternalId,
    @Nullable UUID articleId) {}
