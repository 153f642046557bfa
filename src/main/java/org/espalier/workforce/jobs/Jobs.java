package org.espalier.workforce.jobs;

import jakarta.inject.Singleton;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;

/** The job profiles of a tenant. */
@Singleton
public class Jobs extends Synced<JobInput, JobView> {

  /** How a job is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("job", "job");

  Jobs(Tools tools) {
    super(
        tools,
        "job",
        new SyncTable<JobInput>("job")
            .text("title", JobInput::title)
            .reference(
                "job_family_id",
                JobFamilies.LOOKUP,
                JobInput::jobFamilyExternalId,
                "/jobFamilyExternalId")
            .historic()
            .choice("leadership_level", JobInput::leadershipLevel)
            .historic(),
        null,
        new Listing<>(Query.file("workforce/jobs"), JobView::of, "j")
            .sort("title", "j.title", "text", JobView::title)
            .sort("externalId", "j.external_id", "text", JobView::externalId)
            .sort("updatedAt", "j.updated_at", "timestamptz", JobView::updatedAt),
        "j",
        new OpenPolicy("jobs", tools.tenancy()));
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public Class<JobInput> input() {
    return JobInput.class;
  }

  @Override
  protected JobInput inputOf(JobView job) {
    return new JobInput(
        job.externalId(),
        job.source(),
        job.title(),
        job.jobFamilyExternalId(),
        job.leadershipLevel(),
        job.status());
  }
}
