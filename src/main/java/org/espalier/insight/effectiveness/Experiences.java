package org.espalier.insight.effectiveness;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.espalier.insight.Definition;
import org.espalier.insight.LearningTime;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of people who took some learning before, for whoever is proposed it: how people
 * of the whole tenant changed, as effectiveness tells it, of a hundred people at the most. Of fewer
 * than five nothing is told but how many they are, whoever asks.
 */
@Singleton
public class Experiences {

  private static final Query CHANGES = Query.file("insight/changes_of_aims");
  private static final int MOST_PEOPLE = 100;
  private static final int PLACES = 2;

  private final Sql sql;

  Experiences(Sql sql) {
    this.sql = sql;
  }

  /** Of each of these aims, by one statement at the most. */
  public Map<LearningAim, Experience> of(Collection<LearningAim> aims) {
    if (aims.isEmpty()) {
      return Map.of();
    }
    AsOf asOf = AsOf.present();
    Map<LearningAim, List<Observation>> people = new HashMap<>();
    sql.list(
        CHANGES,
        LearningTime.of(new Params(), null, null, null)
            .args(asOf.at())
            .uuids("activities", aims.stream().map(LearningAim::activity).toList())
            .uuids("competencies", aims.stream().map(LearningAim::competency).toList())
            .and("most", MOST_PEOPLE),
        row ->
            people
                .computeIfAbsent(
                    new LearningAim(row.uuid("activity_id"), row.uuid("competency_id")),
                    _ -> new ArrayList<>())
                .add(Observation.of(row)));
    Map<LearningAim, Experience> effects = new HashMap<>();
    aims.forEach(aim ->
        effects.put(aim, told(Change.of(people.getOrDefault(aim, List.of())), asOf.shown())));
    return effects;
  }

  private static Experience told(Change change, String asOf) {
    BigDecimal closure = change.gapClosure() == null ? null : change.gapClosure().value();
    return new Experience(
        change.people(),
        closure == null ? null : Row.plain(closure.setScale(PLACES, RoundingMode.HALF_EVEN)),
        status(change, closure),
        asOf,
        Definition.GAP_CLOSURE.urn());
  }

  private static Experience.Status status(Change change, @Nullable BigDecimal closure) {
    if (change.reason() != null) {
      return Experience.Status.INSUFFICIENT_DATA;
    }
    return closure == null ? Experience.Status.NO_SHORTFALL_BEFORE : Experience.Status.OBSERVED;
  }
}
