package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
  private final int usual;

  GapStretches(
      AnalyticSql sql,
      @ConfigProperty(name = "espalier.insight.stretch", defaultValue = "20000") int usual) {
    this.sql = sql;
    this.usual = usual;
  }

  /** The first stretch, from a person on; from the very first one if null. */
  Stretch from(@Nullable UUID person) {
    return stretch(person, null, FIRST);
  }

  /** The one behind a stretch that is not the last. */
  Stretch behind(Stretch before) {
    return stretch(before.until(), null, before.people() * GROWTH);
  }

  /**
   * As much of it as is looked at together where every stretch is kept: its beginning, or all of
   * it.
   */
  Stretch begin(Stretch whole) {
    return stretch(whole.from(), whole.until(), usual);
  }

  private Stretch stretch(@Nullable UUID from, @Nullable UUID until, int people) {
    Condition among = new Stretch(from, until, people).holds();
    Args args = among.args().and("people", people);
    List<UUID> end = sql.list(END.with("from", among.sql()), args, row -> row.uuid("id"));
    return new Stretch(from, end.isEmpty() ? until : end.getFirst(), people);
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
      return holds("e.id");
    }

    /** What was observed of them, over evidence {@code x}. */
    Condition observed() {
      return holds("x.employee_id");
    }

    private Condition holds(String column) {
      List<Condition> both = new ArrayList<>();
      if (from != null) {
        both.add(Condition.of(column + " >= :stretchFrom", Args.of("stretchFrom", from)));
      }
      if (until != null) {
        both.add(Condition.of(column + " < :stretchUntil", Args.of("stretchUntil", until)));
      }
      return Condition.and(both);
    }
  }
}
