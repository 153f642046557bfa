package org.espalier.platform.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A thing that is written once: it is never changed, and it is not deleted. */
public interface WrittenOnce extends Thing {

  @Override
  @JsonIgnore
  default int revision() {
    return 1;
  }

  @Override
  @JsonIgnore
  default @Nullable Instant deletedAt() {
    return null;
  }
}
