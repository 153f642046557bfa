package org.espalier.privacy.exports;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.privacy.records.Named;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a copy of what is known about a person.
 *
 * @param employeeId the person, by our id
 * @param employeeExternalId the person, by the id in its source
 */
@Schema(name = "PersonExportInput")
public record PersonExportInput(
    @Nullable UUID employeeId, @Size(max = 200) @Nullable String employeeExternalId)
    implements Named, Checked {

  @Override
  public void check(Faults faults) {
    requireOneName(faults);
  }
}
