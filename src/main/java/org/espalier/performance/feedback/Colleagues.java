package org.espalier.performance.feedback;

import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;

/** How employed people are referred to; those who left are not there. */
final class Colleagues {

  /** Whom feedback is about, and who is asked for it. */
  static final EitherId<Lookup.Id> ABOUT = either("employee");

  /** Whom a request is about. */
  static final EitherId<Lookup.Id> OF_REQUEST = either("aboutEmployee");

  private Colleagues() {}

  private static EitherId<Lookup.Id> either(String member) {
    return new EitherId<>(
        member,
        by("e.external_id", "e.external_id = any(:keys)"),
        by("e.id::text", "e.id = any(:keys::uuid[])"));
  }

  private static Lookup<Lookup.Id> by(String key, String condition) {
    Query query =
        Query.of(
            "select "
                + key
                + " as external_id, e.source, e.id from employee e where e.tenant_id = :tenant and "
                + condition
                + " and e.active and e.deleted_at is null");
    return new Lookup<>("employee", "employee", query, row -> new Lookup.Id(row.uuid("id")));
  }
}
