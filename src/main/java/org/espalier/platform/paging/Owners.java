package org.espalier.platform.paging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;

/**
 * Things whose lists are asked for together, such as managers with their reports.
 *
 * @param column of the listed things that names their owner
 * @param ids the owners, each once
 */
public record Owners(String column, Collection<UUID> ids) {

  public Owners {
    ids = new LinkedHashSet<>(ids);
  }
}
