package org.espalier.competency.frameworks;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a framework version. */
@Schema(description = "The life of a framework version.")
public enum FrameworkState {
  DRAFT,
  PUBLISHED,
  RETIRED;

  Set<FrameworkState> next() {
    return switch (this) {
      case DRAFT -> Set.of(PUBLISHED);
      case PUBLISHED -> Set.of(RETIRED);
      case RETIRED -> Set.of();
    };
  }
}
