package org.espalier.gap;

import java.util.UUID;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.jspecify.annotations.Nullable;

/**
 * What people are compared with: the own job if it names neither, another job, or an initiative.
 */
record Against(@Nullable UUID job, @Nullable InitiativeBrief initiative) {

  static Against job(@Nullable UUID job) {
    return new Against(job, null);
  }

  static Against initiative(InitiativeBrief initiative) {
    return new Against(null, initiative);
  }

  Args args(AsOf asOf) {
    Args args = Args.of("job", job).and("asOf", asOf.at()).and("day", asOf.day());
    return initiative == null ? args : args.and("initiative", initiative.id());
  }
}
