package org.espalier.learning.certifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What asks for something. */
@Schema(
    description =
        "CERTIFICATION: it has to be held. RULE: a rule that makes learning mandatory; completed once, it is met for good.")
public enum ObligationType {
  CERTIFICATION,
  RULE
}
