package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Params;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Counts what a search of the catalogue finds, by one statement whatever is asked. */
@Singleton
class ActivityFacets {

  private static final Query COUNT = Query.file("learning/activity_facets");
  private static final List<FacetName> ALL = List.of(FacetName.values());

  private final Sql sql;
  private final OpenPolicy policy;
  private final ActivityFinder finder;

  ActivityFacets(Sql sql, Tenancy tenancy, ActivityFinder finder) {
    this.sql = sql;
    this.policy = new OpenPolicy("activities", tenancy, Role.LEARNING_ADMIN);
    this.finder = finder;
  }

  /**
   * Counts by facets given by name ({@code type}, {@code deliveryMode}) and parted by commas; by
   * all if that is null.
   */
  FacetsView count(ActivitySearch asked, @Nullable String names) {
    Filters filters = finder.filters(asked);
    List<FacetName> facets = names == null ? ALL : named(names, filters.params());
    return count(filters, facets);
  }

  /** Counts by these facets; by all if that is null. */
  FacetsView countBy(ActivitySearch asked, @Nullable List<FacetName> facets) {
    return count(finder.filters(asked), facets == null ? ALL : facets);
  }

  private FacetsView count(Filters filters, List<FacetName> facets) {
    Condition wanted = filters.add(policy.visible()).condition();
    Map<FacetName, List<FacetValue>> found = new EnumMap<>(FacetName.class);
    List<Integer> total = new ArrayList<>();
    sql.list(
        COUNT.with("and", " and " + wanted.sql()),
        wanted.args().texts("facets", facets.stream().map(FacetName::name).toList()),
        row -> {
          String facet = row.text("facet");
          int count = row.count("activities");
          return facet.equals("TOTAL")
              ? total.add(count)
              : found
                  .computeIfAbsent(FacetName.valueOf(facet), _ -> new ArrayList<>())
                  .add(new FacetValue(row.text("value"), row.textOrNull("label"), count));
        });
    return new FacetsView(
        total.getFirst(),
        facets.stream()
            .distinct()
            .map(facet -> new FacetView(facet, found.getOrDefault(facet, List.of())))
            .toList());
  }

  private static List<FacetName> named(String names, Params params) {
    Set<FacetName> facets = new LinkedHashSet<>();
    for (String name : names.split(",", -1)) {
      String constant = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
      FacetName facet = params.choice("facets", constant, FacetName.class);
      if (facet != null) {
        facets.add(facet);
      }
    }
    return List.copyOf(facets);
  }
}
