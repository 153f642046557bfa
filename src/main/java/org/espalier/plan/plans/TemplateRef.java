package org.espalier.plan.plans;

import java.util.UUID;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;

/**
 * A template as a plan refers to it.
 *
 * @param version its present version
 */
record TemplateRef(UUID id, int version) implements Lookup.Found {

  /** How the template of a plan is referred to. */
  static final Lookup<TemplateRef> LOOKUP =
      new Lookup<>(
          "plan template",
          "plan_template",
          Query.of(
              "select t.external_id, t.source, t.id, t.content_version from plan_template t"
                  + " where t.tenant_id = :tenant and t.external_id = any(:keys)"
                  + " and t.deleted_at is null"),
          row -> new TemplateRef(row.uuid("id"), row.count("content_version")));
}
