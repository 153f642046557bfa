package org.espalier.learning.certifications;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A certification as clients send it. Lengths of time are those of ISO 8601 in whole days: {@code
 * P1Y}, {@code P18M}, {@code P30D}.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is about
 * @param activityExternalId what has to be completed to earn it; a program for several things
 * @param renewalActivityExternalId what has to be completed to renew it before the time of grace is
 *     over; the same if absent
 * @param renewal from which day a renewal counts; COMPLETION_DATE if absent
 * @param validity how long it holds; for ever if absent
 * @param anchor a day of the calendar by which it ends, repeated by the length of the validity;
 *     with FIXED only
 * @param window how long before its end it can be renewed; {@code P30D} if absent
 * @param grace how long after its end it can still be renewed by the renewal activity; none if
 *     absent
 * @param audience who has to hold it (a filter over people); nobody has to if absent
 * @param requiredFrom since when the audience has to
 * @param dueWithin how long one has to earn it first after coming into the audience; none if absent
 * @param edition its edition; with a higher one everybody has to earn it anew
 * @param transition how long former editions still hold after a new one came; none if absent
 * @param status whether it is in force
 */
@Schema(name = "CertificationInput")
public record CertificationInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String name,
    @Size(max = 10000) @Nullable String description,
    @NotNull @Size(max = 200) String activityExternalId,
    @Size(max = 200) @Nullable String renewalActivityExternalId,
    @Nullable RenewalMode renewal,
    @Size(max = 20) @Pattern(regexp = PERIOD, message = PERIOD_RULE) @Nullable String validity,
    @Nullable LocalDate anchor,
    @Size(max = 20) @Pattern(regexp = PERIOD, message = PERIOD_RULE) @Nullable String window,
    @Size(max = 20) @Pattern(regexp = PERIOD, message = PERIOD_RULE) @Nullable String grace,
    @Size(max = Audience.LONGEST) @Nullable String audience,
    @Nullable LocalDate requiredFrom,
    @Size(max = 20) @Pattern(regexp = PERIOD, message = PERIOD_RULE) @Nullable String dueWithin,
    @Min(1) @Max(10000) @Nullable Integer edition,
    @Size(max = 20) @Pattern(regexp = PERIOD, message = PERIOD_RULE) @Nullable String transition,
    @Nullable Status status)
    implements SyncInput, Checked {

  /** Lengths of time in days, months and years, up to four digits each. */
  public static final String PERIOD =
      "^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$";

  /** What is said of others. */
  public static final String PERIOD_RULE = "must be a length of ISO 8601 such as P1Y, P6M or P30D";

  private static final Period USUAL_WINDOW = Period.ofDays(30);

  @Override
  public @Nullable String system() {
    return source;
  }

  RenewalMode mode() {
    return renewal == null ? RenewalMode.COMPLETION_DATE : renewal;
  }

  String usualWindow() {
    return window == null ? USUAL_WINDOW.toString() : window;
  }

  int usualEdition() {
    return edition == null ? 1 : edition;
  }

  @Override
  public void check(Faults faults) {
    boolean fixed = mode() == RenewalMode.FIXED;
    if (fixed && anchor == null) {
      faults.add("/anchor", FaultCode.REQUIRED, "A fixed calendar needs a day.");
    }
    if (!fixed && anchor != null) {
      faults.add("/anchor", FaultCode.EXCLUSIVE, "This goes with FIXED only.");
    }
    if (renewal != null && renewal != RenewalMode.COMPLETION_DATE && validity == null) {
      faults.add("/validity", FaultCode.REQUIRED, "What holds for ever is not renewed.");
    }
    if (validity != null && !faults.at("/validity") && zero(validity)) {
      faults.add("/validity", FaultCode.OUT_OF_RANGE, "This must be a day at least.");
    }
  }

  private static boolean zero(String period) {
    return period.matches(PERIOD) && Period.parse(period).isZero();
  }
}
