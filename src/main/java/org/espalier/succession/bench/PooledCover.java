package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Condition;
import org.espalier.succession.positions.CoverByPools;

/** The key positions in which somebody of a talent pool would follow. */
@Singleton
class PooledCover implements CoverByPools {

  private static final Condition NOMINATED =
      Condition.of(
          "exists (select 1 from successor c where c.tenant_id = :tenant and c.key_position_id = k.id"
              + " and c.talent_pool_id is not null and c.active and c.deleted_at is null and not c.emergency)");

  private final Benches benches;

  PooledCover(Benches benches) {
    this.benches = benches;
  }

  @Override
  public List<UUID> keys() {
    return benches.all(NOMINATED).stream()
        .filter(bench -> bench.followers().stream().anyMatch(Bench.Pool.class::isInstance))
        .map(bench -> bench.key().id())
        .toList();
  }
}
