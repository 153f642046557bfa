package org.espalier.privacy.erasures;

import java.util.Set;

/** Where an erasure stands. */
public enum ErasureState {
  /** It is carried out when its time has come, unless somebody calls it off. */
  SCHEDULED,
  /** It was called off. */
  CANCELLED,
  /** The person is forgotten. */
  COMPLETED;

  /** Where callers may take it. */
  Set<ErasureState> next() {
    return this == SCHEDULED ? Set.of(CANCELLED) : Set.of();
  }
}
