package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * Makes conditions of what of the catalogue is asked for. Takes one statement more for a job, and
 * one for a person.
 */
@Singleton
class ActivityFinder {

  /** What of an activity is searched, as indexed. */
  private static final String DOCUMENT =
      "to_tsvector('simple', a.title || ' ' || coalesce(a.description, '') || ' ' || coalesce(a.provider, '') || ' '"
          + " || a.external_id || ' ' || a.tags::text)";

  private static final String DEVELOPS =
      "a.id in (select d.activity_id from activity_develops d where d.tenant_id = :tenant and ";
  private static final Query OF_JOB = Query.file("learning/required_of_job");
  private static final String OFFERED = Query.file("learning/offered").piece();

  private final Sql sql;
  private final Availability availability;

  ActivityFinder(Sql sql, Availability availability) {
    this.sql = sql;
    this.availability = availability;
  }

  /** What was asked for, in the words of the query. */
  Filters filters(ActivitySearch asked) {
    Filters filters =
        new Filters()
            .choice("type", asked.type(), ActivityType.class, "a.type = :type")
            .text(
                "language",
                asked.language(),
                "(a.language = :language or a.languages @> jsonb_build_array(:language::text))")
            .text("provider", asked.provider(), "a.provider = :provider")
            .text("tag", asked.tag(), "a.tags @> jsonb_build_array(:tag::text)")
            .choice(
                "difficulty", asked.difficulty(), Difficulty.class, "a.difficulty = :difficulty")
            .choice(
                "deliveryMode",
                asked.deliveryMode(),
                DeliveryMode.class,
                "a.delivery_mode = :deliveryMode")
            .choice("status", asked.status(), Status.class, "a.active = (:status = 'ACTIVE')")
            .search(asked.q(), DOCUMENT);
    develops(asked, filters);
    limits(asked, filters);
    offered(asked, filters);
    return filters;
  }

  private void develops(ActivitySearch asked, Filters filters) {
    UUID competency = filters.params().uuid("competencyId", asked.competencyId());
    BigDecimal level = filters.params().decimal("level", asked.level());
    if (competency != null) {
      filters.add(
          Condition.of(
              DEVELOPS + "d.competency_id = :competencyId)", Args.of("competencyId", competency)));
    }
    if (level != null) {
      filters.add(
          competency == null
              ? Condition.of(DEVELOPS + "d.to_level >= :level)", Args.of("level", level))
              : Condition.of(
                  DEVELOPS + "d.competency_id = :competencyId and d.to_level >= :level)",
                  Args.of("level", level)));
    }
    UUID job = filters.params().uuid("jobId", asked.jobId());
    if (job != null) {
      filters.add(
          Condition.of(
              DEVELOPS + "d.competency_id = any(:ofJob))",
              Args.none().uuids("ofJob", required(job))));
    }
  }

  private List<UUID> required(UUID job) {
    LocalDate today = Moments.today();
    return sql.list(
        OF_JOB, Args.of("job", job).and("day", today), row -> row.uuid("competency_id"));
  }

  private static void limits(ActivitySearch asked, Filters filters) {
    BigDecimal hours = filters.params().decimal("maxHours", asked.maxHours());
    if (hours != null) {
      filters.add(Condition.of("a.hours <= :maxHours", Args.of("maxHours", hours)));
    }
    BigDecimal cost = filters.params().decimal("maxCost", asked.maxCost());
    if ((asked.maxCost() == null) != (asked.currency() == null)) {
      filters
          .params()
          .faults()
          .add("?currency", FaultCode.EXCLUSIVE, "Give maxCost and currency together.");
    } else if (cost != null) {
      filters.add(
          Condition.of(
              "(a.cost_amount is null or a.cost_currency = :currency and a.cost_amount <= :maxCost)",
              Args.of("maxCost", cost).and("currency", asked.currency())));
    }
  }

  private void offered(ActivitySearch asked, Filters filters) {
    LocalDate day = filters.params().day("activeOn", asked.activeOn());
    UUID person = filters.params().uuid("availableTo", asked.availableTo());
    if (day != null || person != null) {
      filters.add(offered(day == null ? Moments.today() : day));
    }
    if (person != null) {
      filters.add(availability.of(person));
    }
  }

  private static Condition offered(@Nullable LocalDate day) {
    return Condition.of(OFFERED, Args.of("today", day));
  }
}
