package org.espalier.knowledge.communities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator does with a post.
 *
 * @param action what
 * @param reason why; needed to remove it, and shown in its place
 */
@Schema(name = "CommunityPostModeration")
public record Moderation(@NotNull Action action, @Size(max = 1000) @Nullable String reason)
    implements Checked {

  @Override
  public void check(Faults faults) {
    if (action == Action.REMOVE && (reason == null || reason.isBlank())) {
      faults.add("/reason", FaultCode.REQUIRED, "Say why it is removed.");
    }
  }

  /** What can be done. */
  @Schema(name = "ModerationAction", description = "What a moderator does with a post.")
  public enum Action {
    PIN,
    UNPIN,
    LOCK,
    UNLOCK,
    REMOVE
  }
}
