package org.espalier.plan.plans;

import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;

/**
 * How plans refer to articles: to those that were published once, also where they are retired by
 * now, for the plan then still says what was done.
 */
final class ArticleRefs {

  /** By either id. */
  static final EitherId<Lookup.Id> EITHER =
      new EitherId<>("article", by("a.external_id", "text"), by("a.id", "uuid"));

  private ArticleRefs() {}

  private static Lookup<Lookup.Id> by(String key, String type) {
    Query find =
        Query.of(
            "select "
                + key
                + "::text as external_id, a.source, a.id from article a where a.tenant_id = :tenant and "
                + key
                + " = any(:keys::"
                + type
                + "[]) and a.deleted_at is null and a.published_version is not null");
    return new Lookup<>("published article", "article", find, row -> new Lookup.Id(row.uuid("id")));
  }
}
