package org.espalier.succession.positions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How likely it is that a position becomes vacant, as somebody judged, in rising order. */
@Schema(description = "How likely it is that the position becomes vacant, in rising order.")
public enum VacancyRisk {
  LOW,
  MEDIUM,
  HIGH
}
