package org.espalier.knowledge.mentoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.json.Checked;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * A mentoring as clients send it: the wish of a mentee to be guided.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param menteeExternalId who wants to be guided; or menteeId
 * @param menteeId who wants to be guided; or menteeExternalId
 * @param mentorExternalId by whom; or mentorId
 * @param mentorId by whom; or mentorExternalId
 * @param competencyExternalIds what it is about
 * @param message what the mentee asks for, in one's own words; said once and never changed
 * @param goals what it is for; absent or null: as they are
 * @param endsOn until when it is meant to go on
 * @param state absent: a new one is REQUESTED; a known one stays what it is, for only steps change
 *     it
 * @param status whether it is in use
 */
@Schema(name = "MentoringInput")
public record MentoringInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String menteeExternalId,
    @Nullable UUID menteeId,
    @Size(max = 200) @Nullable String mentorExternalId,
    @Nullable UUID mentorId,
    @Size(max = Topics.MOST)
        @Nullable List<@NotBlank @Size(max = 200) String> competencyExternalIds,
    @Size(max = 4000) @Nullable String message,
    @Size(max = 20) @Nullable List<@NotNull @Valid MentoringGoal> goals,
    @Nullable LocalDate endsOn,
    @Nullable MentoringState state,
    @Nullable Status status)
    implements SyncInput, Checked {

  /** Who wants to be guided. */
  static final EitherId<Lookup.Id> MENTEE =
      new EitherId<>("mentee", Employees.LOOKUP, Employees.BY_ID);

  /** By whom. */
  static final EitherId<Lookup.Id> MENTOR =
      new EitherId<>("mentor", Employees.LOOKUP, Employees.BY_ID);

  @Override
  public @Nullable String system() {
    return source;
  }

  List<String> named() {
    return competencyExternalIds == null ? List.of() : competencyExternalIds;
  }

  /** The goals as they are kept; null where nothing is said of them. */
  @Nullable Json kept() {
    return goals == null ? null : JsonText.of(goals.stream().filter(Objects::nonNull).toList());
  }

  @Override
  public void check(Faults faults) {
    MENTEE.check(menteeExternalId, menteeId, faults);
    MENTOR.check(mentorExternalId, mentorId, faults);
    Topics.check(named(), faults);
  }
}
