package org.espalier.workforce.audience;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Which audience to try.
 *
 * @param audience a filter over people (RFC 7644), such as {@code withinOrgUnit eq "sales"}
 */
@Schema(name = "AudiencePreviewRequest")
public record AudiencePreviewRequest(
    @NotBlank @Size(max = Audience.LONGEST) @Nullable String audience) implements Checked {

  @Override
  public void check(Faults faults) {
    Audience.read(audience, "/audience", faults);
  }
}
