package org.espalier.platform.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a token can make of its caller. Managers need no role: the reporting line says who they are.
 */
public enum Role {
  EMPLOYEE,
  TALENT_ADMIN,
  LEARNING_ADMIN,
  INTEGRATION;

  /** The name in tokens: kebab-case. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a token's name; empty for names that mean nothing here, which give no right. */
  public static Optional<Role> ofWire(String name) {
    return Arrays.stream(values()).filter(role -> role.wire().equals(name)).findFirst();
  }
}
