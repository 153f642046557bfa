package org.espalier.learning.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.json.Checked;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A session as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param activityExternalId what is held; or activityId
 * @param activityId what is held; or activityExternalId
 * @param title what people call it; as the activity if absent
 * @param startsAt when it begins; with endsAt, or meetings instead
 * @param endsAt when it ends; with startsAt, or meetings instead
 * @param meetings the times at which its people meet, if there are several; instead of startsAt and
 *     endsAt
 * @param timeZone the time zone in which to tell its times, an IANA name such as Europe/Vienna
 * @param location where it is held
 * @param onlineUrl where to join it online
 * @param language in which it is held, BCP 47; as the activity if absent
 * @param capacity how many seats it has; without limit if absent
 * @param waitlistCapacity how many may wait for a seat; without limit if absent, 0 for no waitlist
 * @param enrolmentOpensAt since when people may enrol; at once if absent
 * @param enrolmentClosesAt until when people may enrol; until it begins if absent
 * @param withdrawalClosesAt until when people may withdraw; until it begins if absent
 * @param instructors who holds it
 * @param price what it costs a person; as the activity if absent
 * @param state absent: a new one is SCHEDULED, a known one stays what it is; RUNNING follows from
 *     its times
 */
@Schema(name = "SessionInput")
public record SessionInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String activityExternalId,
    @Nullable UUID activityId,
    @Size(max = 500) @Nullable String title,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid SessionMeeting> meetings,
    @Size(max = 60) @Nullable String timeZone,
    @Size(max = 500) @Nullable String location,
    @Size(max = 2000)
        @Pattern(regexp = "^https?://\\S+$", message = "must be an address of the web")
        @Nullable String onlineUrl,
    @Size(max = 35)
        @Pattern(
            regexp = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$",
            message = "must be a BCP 47 language tag")
        @Nullable String language,
    @Min(1) @Max(MOST_SEATS) @Nullable Integer capacity,
    @Min(0) @Max(MOST_SEATS) @Nullable Integer waitlistCapacity,
    @Nullable Instant enrolmentOpensAt,
    @Nullable Instant enrolmentClosesAt,
    @Nullable Instant withdrawalClosesAt,
    @Size(max = 50) @Nullable List<@NotNull @Valid SessionInstructorInput> instructors,
    @Valid @Nullable Money price,
    @Nullable SessionState state)
    implements SyncInput, Checked {

  static final long MOST_SEATS = 100_000;

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    ActivityRef.EITHER.check(activityExternalId, activityId, faults);
    SessionChecks.times(this, faults);
    SessionChecks.people(this, faults);
  }

  /** Its meetings; none if it does not say when it is held. */
  @SuppressWarnings("ConstantValue") // members that were at fault are null
  List<SessionMeeting> held() {
    if (meetings != null) {
      return meetings.stream()
          .filter(one -> one != null && one.startsAt() != null && one.endsAt() != null)
          .toList();
    }
    return startsAt == null || endsAt == null
        ? List.of()
        : List.of(new SessionMeeting(startsAt, endsAt));
  }

  @Nullable Instant begins() {
    return held().isEmpty() ? null : held().getFirst().startsAt();
  }

  @Nullable Instant ends() {
    return held().stream().map(SessionMeeting::endsAt).max(Comparator.naturalOrder()).orElse(null);
  }

  List<SessionInstructorInput> holders() {
    return instructors == null ? List.of() : instructors;
  }

  /** The state that somebody has to decide; what follows from the times is none. */
  @Nullable SessionState decided() {
    return state == SessionState.RUNNING ? null : state;
  }

  /** The same in another state. */
  SessionInput in(SessionState other) {
    return new SessionInput(
        externalId,
        source,
        activityExternalId,
        activityId,
        title,
        startsAt,
        endsAt,
        meetings,
        timeZone,
        location,
        onlineUrl,
        language,
        capacity,
        waitlistCapacity,
        enrolmentOpensAt,
        enrolmentClosesAt,
        withdrawalClosesAt,
        instructors,
        price,
        other);
  }
}
