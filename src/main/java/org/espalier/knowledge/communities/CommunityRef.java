package org.espalier.knowledge.communities;

import java.util.UUID;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;

/** A community as others refer to it. */
public record CommunityRef(UUID id, CommunityAccess access) implements Lookup.Found {

  /** How a community is referred to. */
  public static final EitherId<CommunityRef> EITHER =
      new EitherId<>("community", by("c.external_id", "text"), by("c.id", "uuid"));

  private static Lookup<CommunityRef> by(String key, String type) {
    Query find =
        Query.of(
            "select "
                + key
                + "::text as external_id, c.source, c.id, c.access from community c where c.tenant_id = :tenant and "
                + key
                + " = any(:keys::"
                + type
                + "[]) and c.deleted_at is null");
    return new Lookup<>(
        "community",
        "community",
        find,
        row -> new CommunityRef(row.uuid("id"), row.choice(CommunityAccess.class, "access")));
  }
}
