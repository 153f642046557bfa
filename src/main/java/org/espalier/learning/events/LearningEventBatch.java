package org.espalier.learning.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;

/**
 * What a learning system has to tell.
 *
 * @param events in any order: what happened to a person with an activity takes effect in the order
 *     of its moments
 */
@Schema(name = "LearningEventBatch")
public record LearningEventBatch(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid LearningEventInput> events)
    implements Checked {

  @Override
  public void check(Faults faults) {
    for (int i = 0; events != null && i < events.size(); i++) {
      if (events.get(i) != null) {
        events.get(i).check("/events/" + i, faults);
      }
    }
  }
}
