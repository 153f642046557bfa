package org.espalier.knowledge.communities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * A post in a community as clients send it: one with a title opens a topic, one with a parent
 * replies to it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param communityExternalId where; or communityId
 * @param communityId where; or communityExternalId
 * @param authorExternalId who says it; or authorId
 * @param authorId who says it; or authorExternalId
 * @param parentExternalId the topic that it replies to
 * @param title the topic in one line; none for a reply
 * @param text what is said, as plain text or Markdown; kept as given
 * @param status whether it is in use
 */
@Schema(name = "CommunityPostInput")
public record PostInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String communityExternalId,
    @Nullable UUID communityId,
    @Size(max = 200) @Nullable String authorExternalId,
    @Nullable UUID authorId,
    @Size(max = 200) @Nullable String parentExternalId,
    @Size(max = 300) @Nullable String title,
    @NotBlank @Size(max = 20000) String text,
    @Nullable Status status)
    implements SyncInput, Checked {

  /** Who says it. */
  static final EitherId<Lookup.Id> AUTHOR =
      new EitherId<>("author", Employees.LOOKUP, Employees.BY_ID);

  /** To what it replies. */
  static final Lookup<Lookup.Id> PARENT = Lookup.of("post", "community_post");

  @Override
  public @Nullable String system() {
    return source;
  }

  boolean replies() {
    return parentExternalId != null;
  }

  @Override
  public void check(Faults faults) {
    CommunityRef.EITHER.check(communityExternalId, communityId, faults);
    AUTHOR.check(authorExternalId, authorId, faults);
    boolean titled = title != null && !title.isBlank();
    if (titled == replies() && !faults.at("/title")) {
      faults.add("/title", FaultCode.EXCLUSIVE, "A topic has a title, a reply has a parent.");
    }
  }
}
