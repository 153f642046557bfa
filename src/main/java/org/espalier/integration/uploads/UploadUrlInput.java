package org.espalier.integration.uploads;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.integration.bulk.ImportMode;
import org.espalier.integration.bulk.OnError;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * An address as somebody asks for it.
 *
 * @param kind what the rows of its files are, as imports name it
 * @param format how they stand in the files
 * @param mode what a file says about things that it does not have; upsert if absent
 * @param onError what a bad row does to the others; skip if absent
 * @param source the system that the rows come from, unless they name one; `default` if absent
 * @param validFor how long it takes files (ISO 8601: P30D, PT8H), a minute to 366 days
 * @param mostUses how many files it takes; one if absent
 * @param mostBytes how large a file may be, unpacked; as any import's if absent
 */
@Schema(name = "UploadUrlInput")
record UploadUrlInput(
    @NotBlank @Size(max = 60) String kind,
    @NotNull UploadFormat format,
    @Nullable ImportMode mode,
    @Nullable OnError onError,
    @Size(max = 60) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        @Nullable String source,
    @NotNull @Size(max = 20) @Pattern(regexp = LENGTH, message = LENGTH_RULE) String validFor,
    @Min(1) @Max(10_000) @Nullable Integer mostUses,
    @Min(1) @Max(2_000_000_000) @Nullable Integer mostBytes)
    implements Checked {

  private static final String LENGTH =
      "^P(?=[0-9T])(?:[0-9]{1,4}D)?(?:T(?=[0-9])(?:[0-9]{1,5}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,8}S)?)?$";
  private static final String LENGTH_RULE = "must be a length of ISO 8601 such as P30D or PT8H";
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(366);

  @Override
  public void check(Faults faults) {
    if (validFor != null && !faults.at("/validFor")) {
      Duration asked = Duration.parse(validFor);
      if (asked.compareTo(LEAST) < 0 || asked.compareTo(MOST) > 0) {
        faults.add("/validFor", FaultCode.OUT_OF_RANGE, "This must be from PT1M to P366D.");
      }
    }
  }
}
