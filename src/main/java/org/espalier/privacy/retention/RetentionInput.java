package org.espalier.privacy.retention;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How long things are to be kept, in whole days (ISO 8601: P30D). What is absent takes its usual
 * time.
 *
 * @param events how long changes stay in the change feed, 30 days at least; as long as the server
 *     keeps them if absent
 * @param inactivePeople how long people are kept who are no longer active, 30 days at least; until
 *     somebody erases them if absent
 * @param erasureGrace how long an erasure can still be called off
 * @param exports how long a finished copy of a person's data can be fetched
 * @param candidates how long candidates are kept of whom nothing can come any more
 */
@Schema(name = "RetentionInput")
public record RetentionInput(
    @Size(max = 8) @Pattern(regexp = DAYS, message = DAYS_RULE) @Nullable String events,
    @Size(max = 8) @Pattern(regexp = DAYS, message = DAYS_RULE) @Nullable String inactivePeople,
    @Size(max = 8) @Pattern(regexp = DAYS, message = DAYS_RULE) @Nullable String erasureGrace,
    @Size(max = 8) @Pattern(regexp = DAYS, message = DAYS_RULE) @Nullable String exports,
    @Size(max = 8) @Pattern(regexp = DAYS, message = DAYS_RULE) @Nullable String candidates)
    implements Checked {

  static final String USUAL_GRACE = "P30D";
  static final String USUAL_EXPORTS = "P7D";
  static final String USUAL_CANDIDATES = "P180D";

  private static final String DAYS = "^P(?:0|[1-9][0-9]{0,4})D$";
  private static final String DAYS_RULE = "must be whole days such as P30D";
  private static final int LEAST = 30;

  @Override
  public void check(Faults faults) {
    atLeast("/events", events, LEAST, faults);
    atLeast("/inactivePeople", inactivePeople, LEAST, faults);
    atLeast("/exports", exports, 1, faults);
    atLeast("/candidates", candidates, 1, faults);
  }

  private static void atLeast(String pointer, @Nullable String text, int least, Faults faults) {
    if (text != null && !faults.at(pointer) && days(text) < least) {
      faults.add(pointer, FaultCode.OUT_OF_RANGE, "This must be P" + least + "D at least.");
    }
  }

  /** The days of a text that was checked. */
  static int days(String text) {
    return Integer.parseInt(text, 1, text.length() - 1, 10);
  }
}
