package org.espalier.privacy.erasures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.privacy.records.Named;
import org.jspecify.annotations.Nullable;

/**
 * A person who is to be forgotten.
 *
 * @param employeeId the person, by our id
 * @param employeeExternalId the person, by the id in its source
 * @param reason why; forgotten with the person
 */
@Schema(name = "ErasureInput")
public record ErasureInput(
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String employeeExternalId,
    @NotBlank @Size(max = 1000) String reason)
    implements Named, Checked {

  @Override
  public void check(Faults faults) {
    requireOneName(faults);
  }
}
