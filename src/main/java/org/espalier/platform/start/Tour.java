package org.espalier.platform.start;

import java.util.Optional;
import java.util.UUID;

/** A tenant with something in it, by which a newcomer can look around. */
public interface Tour {

  /** The tenant's slug. */
  String tenant();

  /** What became of the tenant at this start, in a few words. */
  String said();

  /** The people to look at first, if the tenant is there. */
  Optional<Cast> cast();

  /** The people by whom one looks at a tenant first. */
  record Cast(Actor talentAdmin, Actor manager, Actor employee) {}

  /**
   * One of them.
   *
   * @param subject the subject of the person's tokens
   * @param name given and family name
   */
  record Actor(UUID id, String externalId, String subject, String name) {}
}
