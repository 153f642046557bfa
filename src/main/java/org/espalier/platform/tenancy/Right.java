package org.espalier.platform.tenancy;

import java.util.Locale;

/** What a scope allows on a resource: {@code employees:read}. */
public enum Right {
  READ,
  WRITE,
  BULK;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
