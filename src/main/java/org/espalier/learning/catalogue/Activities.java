package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tenancy.Role;

/** The catalogue of a tenant. No activity needs itself, by whatever detour. */
@Singleton
public class Activities extends Synced<ActivityInput, ActivityView> {

  /** How an activity is referred to where only its id matters. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("activity", "activity");

  private final ActivityLinks links;

  Activities(Tools tools, ActivityLinks links) {
    super(
        tools,
        "activity",
        ActivityTable.table(),
        null,
        new Listing<>(Query.file("learning/activities"), ActivityView::of, "a")
            .sort("title", "a.title", "text", ActivityView::title)
            .sort("externalId", "a.external_id", "text", ActivityView::externalId)
            .sort("updatedAt", "a.updated_at", "timestamptz", ActivityView::updatedAt),
        "a",
        new OpenPolicy("activities", tools.tenancy(), Role.LEARNING_ADMIN));
    this.links = links;
  }

  @Override
  public String name() {
    return "activities";
  }

  @Override
  public Class<ActivityInput> input() {
    return ActivityInput.class;
  }

  @Override
  protected ActivityInput inputOf(ActivityView activity) {
    return ActivityTable.inputOf(activity);
  }

  @Override
  protected void changed(List<Inbound<ActivityInput>> rows, Batch<ActivityInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    links.written(ids);
    if (batch.file() == null) {
      links
          .toOthers(ids)
          .ifPresent(circle -> {
            throw new ProblemException(List.of(circle.fault()));
          });
    }
  }

  /**
   * Activities of a file may need each other in any order, so what they need is looked at when all
   * are written.
   */
  @Override
  public List<Misfit> misfits(Batch.File file, Set<UUID> neverWritten) {
    List<Misfit> orphans = links.orphans(neverWritten);
    if (!orphans.isEmpty()) {
      return orphans;
    }
    return links
        .toOthers(links.ofFile(file))
        .map(circle ->
            circle.members().stream().map(member -> new Misfit(member, circle.fault())).toList())
        .orElse(List.of());
  }
}
