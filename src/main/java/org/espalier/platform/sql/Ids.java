package org.espalier.platform.sql;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes ids: UUIDs of version 7 (RFC 9562), which grow with time and so keep indexes dense. */
public final class Ids {

  private Ids() {}

  /** A new id, larger than all that this process made before. */
  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
