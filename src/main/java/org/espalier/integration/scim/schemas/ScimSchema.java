package org.espalier.integration.scim.schemas;

import java.util.List;
import java.util.Optional;

/**
 * Attributes that belong together.
 *
 * @param id the URN that they are known by
 */
public record ScimSchema(String id, String name, String description, List<Attribute> attributes) {

  /** An attribute by its name, in any case. */
  public Optional<Attribute> attribute(String wanted) {
    return attributes.stream().filter(one -> one.name().equalsIgnoreCase(wanted)).findFirst();
  }
}
