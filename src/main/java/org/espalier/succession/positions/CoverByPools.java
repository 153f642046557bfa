package org.espalier.succession.positions;

import java.util.List;
import java.util.UUID;

/** The key positions that talent pools cover: who is in a pool, no condition alone can tell. */
public interface CoverByPools {

  /** Those that the caller sees in which a member of a pool would follow, as the caller sees it. */
  List<UUID> keys();
}
