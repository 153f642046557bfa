package org.espalier.gap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large a shortfall is, as a share of its scale. */
@Schema(description = "How large a shortfall is, as a share of its scale.")
public enum Severity {
  NONE,
  LOW,
  MODERATE,
  HIGH
}
