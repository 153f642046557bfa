package org.espalier.platform.tenants;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of tenants, by slug.
 *
 * @param items the tenants
 * @param nextCursor what to send as cursor for the next part; null at the end
 */
@Schema(name = "Tenants")
public record TenantsView(List<TenantView> items, @Nullable String nextCursor) {

  /** Takes off the one too many that shows that there are more. */
  static TenantsView of(List<TenantView> found, int limit) {
    boolean more = found.size() > limit;
    List<TenantView> items = more ? found.subList(0, limit) : found;
    return new TenantsView(items, more ? items.getLast().slug() : null);
  }
}
