package org.espalier.competency.frameworks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what observed. */
@Schema(description = "Who or what observed.")
public enum EvidenceSource {
  SELF,
  MANAGER,
  PEER,
  REPORT,
  ASSESSMENT,
  CERTIFICATION,
  LEARNING,
  CALIBRATION,
  IMPORT
}
