package org.espalier.succession.pools;

import jakarta.inject.Singleton;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** The talent pools of a tenant. */
@Singleton
class Pools extends Synced<PoolInput, PoolView> {

  Pools(Tools tools, PoolPolicy policy) {
    super(
        tools,
        "talent-pool",
        table(),
        null,
        new Listing<>(Query.file("succession/talent_pools"), PoolView::of, "p")
            .sort("name", "p.name", "text", PoolView::name)
            .sort("externalId", "p.external_id", "text", PoolView::externalId)
            .sort("updatedAt", "p.updated_at", "timestamptz", PoolView::updatedAt),
        "p",
        policy);
  }

  private static SyncTable<PoolInput> table() {
    SyncTable<PoolInput> table =
        new SyncTable<PoolInput>("talent_pool")
            .text("name", PoolInput::name)
            .text("description", PoolInput::description)
            .reference("job_id", Jobs.LOOKUP, PoolInput::jobExternalId, "/jobExternalId")
            .flag("transparent", PoolInput::open);
    return Audiences.column(table, "criteria", PoolInput::criteria);
  }

  @Override
  public String name() {
    return "talent-pools";
  }

  @Override
  public Class<PoolInput> input() {
    return PoolInput.class;
  }

  @Override
  protected PoolInput inputOf(PoolView pool) {
    return new PoolInput(
        pool.externalId(),
        pool.source(),
        pool.name(),
        pool.description(),
        pool.criteria(),
        pool.jobExternalId(),
        pool.transparent(),
        pool.status());
  }

  /** Narrows by job and status. */
  static Filters filters(@Nullable String jobId, @Nullable String status) {
    return new Filters()
        .uuid("jobId", jobId, "p.job_id = :jobId")
        .choice("status", status, Status.class, "p.active = (:status = 'ACTIVE')");
  }
}
