package org.espalier.learning.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.espalier.gap.GroupGaps;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * What the catalogue lacks, for those who look after it. It counts everybody who is employed and
 * names nobody.
 */
@Singleton
class CatalogueGaps {

  private static final Listing<UntaughtCompetency.Listed> LISTING =
      new Listing<>(
              Query.file("learning/catalogue_gaps")
                  .with("filter", "true")
                  .with("visible", "true")
                  .with("number", GroupGaps.UNNUMBERED),
              UntaughtCompetency.Listed::of,
              "c")
          .dated("c.updated_at", "null::timestamptz")
          .sort("priority", "w.priority", "numeric", UntaughtCompetency.Listed::weight)
          .sort("people", "g.people", "numeric", one -> one.gap().people())
          .sort("name", "c.name", "text", one -> one.gap().competency().name())
          .usually("-priority");

  private final Sql sql;
  private final Rights rights;
  private final Rights people;

  CatalogueGaps(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.people = new Rights("gap-analyses", tenancy);
    this.rights = new Rights("activities", tenancy, Role.LEARNING_ADMIN);
  }

  /**
   * A page of what is missing, the heaviest first unless another order is asked for.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for whoever does not look
   *     after the catalogue
   */
  Page<UntaughtCompetency> page(PageParams asked) {
    rights.require(Right.READ);
    Instant now = Moments.now();
    Args args = Args.of("asOf", now).and("day", Moments.today()).and("today", Moments.today());
    return LISTING
        .page(sql, asked, new Filters().add(Condition.of("true", args)))
        .map(one -> people.onAll(Right.READ) ? one.gap() : one.gap().guarded());
  }

  /** The heaviest of what is missing. */
  List<UntaughtCompetency> first(int most) {
    return page(PageParams.of(most, null)).items();
  }
}
