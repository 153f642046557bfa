package org.espalier.integration.xapi.statements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.integration.xapi.outcomes.StatementState;
import org.jspecify.annotations.Nullable;

/**
 * A wish to look again at statements of which nothing followed yet.
 *
 * @param states only those of which this became; UNMATCHED and REFUSED if absent. What is MAPPED
 *     stays as it is
 * @param since only those that came at this moment or later
 * @param limit how many at the most, those looked at longest ago first; 500 if absent
 */
@Schema(name = "XapiRemappingInput")
public record XapiRemappingInput(
    @Size(min = 1, max = 4) @Nullable List<@NotNull StatementState> states,
    @Nullable Instant since,
    @Min(1) @Max(500) @Nullable Integer limit) {

  /** The states that are looked at. */
  List<StatementState> wanted() {
    return states == null ? List.of(StatementState.UNMATCHED, StatementState.REFUSED) : states;
  }
}
