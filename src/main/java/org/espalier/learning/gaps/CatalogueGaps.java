package org.espalier.learning.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.espalier.gap.GroupGaps;
import org.espalier.gap.cases.CellKeys;
import org.espalier.gap.cases.NoiseSecrets;
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

  private static final Listing<UntaughtCompetency.Listed> EXACT =
      listing("w.priority", GroupGaps.UNNUMBERED);

  /** By powers of two, for neither the order nor a cursor may tell what one person weighs. */
  private static final Listing<UntaughtCompetency.Listed> GUARDED =
      listing(
          "(case when w.priority > 0 then floor(log(2, w.priority)) else -1000 end)",
          GroupGaps.NUMBER);

  private final Sql sql;
  private final Rights rights;
  private final Rights people;
  private final NoiseSecrets secrets;

  CatalogueGaps(Sql sql, Tenancy tenancy, NoiseSecrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
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
    Filters all = new Filters().add(Condition.of("true", args));
    if (people.onAll(Right.READ)) {
      return EXACT.page(sql, asked, all).map(UntaughtCompetency.Listed::gap);
    }
    CellKeys keys = secrets.keys();
    return GUARDED.page(sql, asked, all).map(one -> one.guarded(keys));
  }

  private static Listing<UntaughtCompetency.Listed> listing(String rank, String number) {
    return new Listing<>(
            Query.file("learning/catalogue_gaps")
                .with("filter", "true")
                .with("visible", "true")
                .with("number", number)
                .with("rank", rank),
            UntaughtCompetency.Listed::of,
            "c")
        .dated("c.updated_at", "null::timestamptz")
        .sort("priority", rank, "numeric", UntaughtCompetency.Listed::rank)
        .sort("people", "g.people", "numeric", one -> one.gap().people())
        .sort("name", "c.name", "text", one -> one.gap().competency().name())
        .usually("-priority");
  }

  /** The heaviest of what is missing. */
  List<UntaughtCompetency> first(int most) {
    return page(PageParams.of(most, null)).items();
  }
}
