package org.espalier.knowledge.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topics;
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
 * A question as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param askerExternalId who asks; or askerId
 * @param askerId who asks; or askerExternalId
 * @param askedExternalId the expert who is asked; or askedId; without either all experts of the
 *     competencies are
 * @param askedId the expert who is asked; or askedExternalId
 * @param title the question in one line
 * @param text the question, as plain text or Markdown; kept as given
 * @param competencyExternalIds what it is about
 * @param visibility who sees it; EVERYBODY if absent
 * @param state absent: a new one is OPEN; a known one stays what it is, for only steps change it
 * @param status whether it is in use
 * @param communityExternalId the community in which it is asked; or communityId
 * @param communityId the community in which it is asked; or communityExternalId
 */
@Schema(name = "QuestionInput")
public record QuestionInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String askerExternalId,
    @Nullable UUID askerId,
    @Size(max = 200) @Nullable String askedExternalId,
    @Nullable UUID askedId,
    @NotBlank @Size(max = 300) String title,
    @NotBlank @Size(max = 10000) String text,
    @NotNull @Size(min = 1, max = Topics.MOST)
        List<@NotBlank @Size(max = 200) String> competencyExternalIds,
    @Nullable QuestionVisibility visibility,
    @Nullable QuestionState state,
    @Nullable Status status,
    @Size(max = 200) @Nullable String communityExternalId,
    @Nullable UUID communityId)
    implements SyncInput, Checked {

  /** Who asks. */
  static final EitherId<Lookup.Id> ASKER =
      new EitherId<>("asker", Employees.LOOKUP, Employees.BY_ID);

  /** Who is asked. */
  static final EitherId<Lookup.Id> ASKED =
      new EitherId<>("asked", Employees.LOOKUP, Employees.BY_ID);

  @Override
  public @Nullable String system() {
    return source;
  }

  List<String> named() {
    return competencyExternalIds == null ? List.of() : competencyExternalIds;
  }

  QuestionVisibility usualVisibility() {
    return visibility == null ? QuestionVisibility.EVERYBODY : visibility;
  }

  @Override
  public void check(Faults faults) {
    ASKER.check(askerExternalId, askerId, faults);
    if (askedExternalId != null && askedId != null) {
      faults.add("/askedExternalId", FaultCode.EXCLUSIVE, "Give askedExternalId or askedId.");
    }
    if (communityExternalId != null && communityId != null) {
      faults.add(
          "/communityExternalId", FaultCode.EXCLUSIVE, "Give communityExternalId or communityId.");
    }
    Topics.check(named(), faults);
  }
}
