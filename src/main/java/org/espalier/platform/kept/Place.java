package org.espalier.platform.kept;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a tenant's feed was. Positions have no holes and follow commits, so that what was counted
 * afterwards has all that is at or before it; the id tells the same position of another past apart,
 * such as that of a database which was restored.
 *
 * @param id of the change there; null if it is forgotten
 */
record Place(long position, @Nullable UUID id) {

  /** Where nothing happened yet. */
  static final Place BEGINNING = new Place(0, null);

  /** Behind everything. */
  static final Place END = new Place(Long.MAX_VALUE, null);
}
