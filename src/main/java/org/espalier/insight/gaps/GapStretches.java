package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Everybody, a stretch at a time, each longer than the one before: whoever needs a page of few
 * looks at few, and whoever finds nobody has looked at all in a handful of reads.
 */
@ApplicationScoped
class GapStretches {

  private static final Query END = Query.file("insight/gap_stretch_end");
  private static final int FIRST = 1_000;
  private static final int GROWTH = 8;

  private final AnalyticSql sql;

  GapStretches(AnalyticSql sql) {
    this.sql = sql;
  }

  /** The first stretch, from a person on; from the very first one if null. */
  Stretch from(@Nullable UUID person) {
    return stretch(person, FIRST);
  }

  /** The one behind a stretch that is not the last. */
  Stretch behind(Stretch before) {
    return stretch(before.until(), before.people() * GROWTH);
  }

  private Stretch stretch(@Nullable UUID from, int people) {
    Condition on = since(from);
    Args args = on.args().and("people", people);
    List<UUID> end = sql.list(END.with("from", on.sql()), args, row -> row.uuid("id"));
    return new Stretch(from, end.isEmpty() ? null : end.getFirst(), people);
  }

  private static Condition since(@Nullable UUID from) {
    return from == null
        ? Condition.ALL
        : Condition.of("e.id >= :stretchFrom", Args.of("stretchFrom", from));
  }

  /**
   * People whose ids follow each other.
   *
   * @param until before whom it ends; null if it ends with the last person
   * @param people how many they are at most
   */
  record Stretch(@Nullable UUID from, @Nullable UUID until, int people) {

    boolean last() {
      return until == null;
    }

    /** Whom it holds, over employee {@code e}. */
    Condition holds() {
      List<Condition> both = new ArrayList<>(List.of(since(from)));
      if (until != null) {
        both.add(Condition.of("e.id < :stretchUntil", Args.of("stretchUntil", until)));
      }
      return Condition.and(both);
    }
  }
}
