package org.espalier.plan.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as clients send it: a note, items, or both.
 *
 * @param heldOn the day on which the two talked; today (UTC) if absent
 * @param note what they said
 * @param items how items stand
 */
@Schema(name = "PlanCheckInInput")
public record CheckInInput(
    @Nullable LocalDate heldOn,
    @Size(max = 4000) @Nullable String note,
    @Size(max = 200) @Nullable List<@NotNull @Valid CheckInItem> items)
    implements Checked {

  List<CheckInItem> told() {
    return items == null ? List.of() : items;
  }

  @Override
  public void check(Faults faults) {
    if ((note == null || note.isBlank()) && told().isEmpty() && !faults.at("/items")) {
      faults.add("/note", FaultCode.REQUIRED, "Give a note, or say how items stand.");
    }
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < told().size(); i++) {
      CheckInItem item = told().get(i);
      String at = "/items/" + i;
      if (item == null || faults.at(at)) {
        continue;
      }
      if (item.progress() == null && item.confidence() == null && !faults.at(at + "/progress")) {
        faults.add(at + "/progress", FaultCode.REQUIRED, "Give progress, confidence, or both.");
      }
      if (item.itemId() != null && !seen.add(item.itemId())) {
        faults.add(at + "/itemId", FaultCode.DUPLICATE, "The item was told of already.");
      }
    }
  }
}
