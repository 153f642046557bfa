package org.espalier.knowledge.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * An answer as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param questionExternalId to what; or questionId
 * @param questionId to what; or questionExternalId
 * @param authorExternalId who answers; or authorId
 * @param authorId who answers; or authorExternalId
 * @param text the answer, as plain text or Markdown; kept as given
 * @param accepted whether it was accepted elsewhere: a program says so of a new one; a known one
 *     stays what it is, for only steps of its question change that
 * @param status whether it is in use
 */
@Schema(name = "AnswerInput")
public record AnswerInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String questionExternalId,
    @Nullable UUID questionId,
    @Size(max = 200) @Nullable String authorExternalId,
    @Nullable UUID authorId,
    @NotBlank @Size(max = 20000) String text,
    @Nullable Boolean accepted,
    @Nullable Status status)
    implements SyncInput, Checked {

  /** Who answers. */
  static final EitherId<Lookup.Id> AUTHOR =
      new EitherId<>("author", Employees.LOOKUP, Employees.BY_ID);

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    Questions.EITHER.check(questionExternalId, questionId, faults);
    AUTHOR.check(authorExternalId, authorId, faults);
  }
}
