package org.espalier.knowledge.communities;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody stands to a community. */
@Schema(description = "How somebody stands to a community. Who leaves it is deleted from it.")
public enum MemberState {
  REQUESTED,
  INVITED,
  JOINED,
  REFUSED;

  /** The steps that can be taken from here. */
  Set<MemberState> next() {
    return switch (this) {
      case REQUESTED, INVITED -> Set.of(JOINED, REFUSED);
      case JOINED, REFUSED -> Set.of();
    };
  }
}
