package org.espalier.plan.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as clients send it.
 *
 * @param itemId the item of the plan that it is about; about the whole plan if absent; stays what
 *     it was
 * @param text what is said
 */
@Schema(name = "PlanCommentInput")
public record CommentInput(@Nullable UUID itemId, @NotBlank @Size(max = 4000) String text) {}
