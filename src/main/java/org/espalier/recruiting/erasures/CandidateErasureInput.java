package org.espalier.recruiting.erasures;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/**
 * A wish to erase a candidate.
 *
 * @param forGood must be true: there is no way back
 */
@Schema(name = "CandidateErasureInput")
public record CandidateErasureInput(@NotNull Boolean forGood) implements Checked {

  @Override
  @SuppressWarnings("ConstantValue") // members that were at fault are null
  public void check(Faults faults) {
    if (forGood != null && !forGood) {
      faults.add("/forGood", FaultCode.NOT_ALLOWED, "There is no way back: say so by true.");
    }
  }
}
