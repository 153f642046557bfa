package org.espalier.workforce.jobs;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tree.Tree;

/** The job families of a tenant: a tree. */
@Singleton
public class JobFamilies extends Synced<JobFamilyInput, JobFamilyView> {

  /** How a job family is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("job family", "job_family");

  /** The tree that job families form. */
  public static final Tree TREE = new Tree("job_family", "parent_id");

  JobFamilies(Tools tools) {
    super(
        tools,
        "job-family",
        new SyncTable<JobFamilyInput>("job_family")
            .text("name", JobFamilyInput::name)
            .parent("parent_id", LOOKUP, JobFamilyInput::parentExternalId, "/parentExternalId")
            .historic(),
        TREE,
        new Listing<>(Query.file("workforce/job_families"), JobFamilyView::of, "f")
            .sort("name", "f.name", "text", JobFamilyView::name)
            .sort("externalId", "f.external_id", "text", JobFamilyView::externalId)
            .sort("updatedAt", "f.updated_at", "timestamptz", JobFamilyView::updatedAt),
        "f",
        new OpenPolicy("job-families", tools.tenancy()));
  }

  @Override
  public String name() {
    return "job-families";
  }

  @Override
  public Class<JobFamilyInput> input() {
    return JobFamilyInput.class;
  }

  @Override
  public Optional<String> parentOf(JobFamilyInput input) {
    return Optional.ofNullable(input.parentExternalId());
  }

  @Override
  protected JobFamilyInput inputOf(JobFamilyView family) {
    return new JobFamilyInput(
        family.externalId(),
        family.source(),
        family.name(),
        family.parentExternalId(),
        family.status());
  }
}
