package org.espalier.platform.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a token can make of its caller. Managers need no role: the reporting line says who they are.
 */
public enum Role {
  /** Oneself and one's reports; everybody who is an employee has this much. */
  EMPLOYEE,
  /** Also the people of an org unit and of the units below it. */
  HR_PARTNER,
  /** Catalogue, sessions, learning of everybody; no evidence, no gaps of persons. */
  LEARNING_ADMIN,
  /** Everything in the tenant, but for what people are paid. */
  TALENT_ADMIN,
  /** Pay: ranges, salaries, guidelines and worksheets of raises. Nobody else sees these. */
  COMPENSATION,
  /** A program: what its scopes say, and nothing else. */
  INTEGRATION,
  /** Reads the audit trail. */
  AUDITOR,
  /** Minds the tenants and sees nobody in them; only an issuer of the server itself can say so. */
  OPERATOR;

  /** The name in tokens: kebab-case. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a token's name; empty for names that mean nothing here, which give no right. */
  public static Optional<Role> ofWire(String name) {
    return Arrays.stream(values()).filter(role -> role.wire().equals(name)).findFirst();
  }
}
