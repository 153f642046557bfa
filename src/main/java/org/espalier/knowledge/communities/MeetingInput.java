package org.espalier.knowledge.communities;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
 * An event of a community as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param communityExternalId of which community; or communityId
 * @param communityId of which community; or communityExternalId
 * @param organiserExternalId who invites; or organiserId
 * @param organiserId who invites; or organiserExternalId
 * @param title what it is
 * @param text more about it, as plain text or Markdown; kept as given
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param location where people meet
 * @param link where people meet who are elsewhere: an address that begins with https://
 * @param capacity how many there is room for; as many as like if absent. Who signs up later waits
 * @param status whether it takes place
 */
@Schema(name = "CommunityEventInput")
public record MeetingInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String communityExternalId,
    @Nullable UUID communityId,
    @Size(max = 200) @Nullable String organiserExternalId,
    @Nullable UUID organiserId,
    @NotBlank @Size(max = 300) String title,
    @Size(max = 10000) @Nullable String text,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @Size(max = 300) @Nullable String location,
    @Size(max = 1000) @Pattern(regexp = "^https://\\S+$", message = "must begin with https://")
        @Nullable String link,
    @Min(1) @Max(100_000) @Nullable Integer capacity,
    @Nullable Status status)
    implements SyncInput, Checked {

  /** Who invites. */
  static final EitherId<Lookup.Id> ORGANISER =
      new EitherId<>("organiser", Employees.LOOKUP, Employees.BY_ID);

  /** How an event is referred to. */
  static final EitherId<Lookup.Id> EITHER =
      new EitherId<>(
          "communityEvent",
          Lookup.of("event", "community_event"),
          Lookup.byId("event", "community_event"));

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    CommunityRef.EITHER.check(communityExternalId, communityId, faults);
    ORGANISER.check(organiserExternalId, organiserId, faults);
    if (startsAt != null && endsAt != null && endsAt.isBefore(startsAt)) {
      faults.add("/endsAt", FaultCode.DATES_REVERSED, "It would end before it begins.");
    }
  }
}
