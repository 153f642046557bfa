package org.espalier.platform.paging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every view of a stored thing tells. */
public interface Thing extends Revised {

  UUID id();

  /** When it was deleted, if it was. */
  @Nullable Instant deletedAt();
}
