package org.espalier.knowledge.communities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A community as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what it is called
 * @param description what it is about
 * @param access who joins it
 * @param competencyExternalIds the competencies that its members practise
 * @param status whether it is in use
 */
@Schema(name = "CommunityInput")
public record CommunityInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String description,
    @NotNull CommunityAccess access,
    @Size(max = Topics.MOST)
        @Nullable List<@NotBlank @Size(max = 200) String> competencyExternalIds,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<String> named() {
    return competencyExternalIds == null ? List.of() : competencyExternalIds;
  }

  @Override
  public void check(Faults faults) {
    Topics.check(named(), faults);
  }
}
