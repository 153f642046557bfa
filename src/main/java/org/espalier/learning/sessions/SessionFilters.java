package org.espalier.learning.sessions;

import java.time.Instant;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of sessions can be narrowed. */
final class SessionFilters {

  /** The same rule as {@link SessionState#at}. */
  private static final String STATE =
      "case when s.state in ('CANCELLED', 'COMPLETED') or s.starts_at > :now then s.state"
          + " when s.ends_at > :now then 'RUNNING' else 'COMPLETED' end = :state";

  private static final String HOLDS = Query.file("learning/holds_seat").piece();

  private static final String FREE =
      "(s.state in ('SCHEDULED', 'CONFIRMED') and s.starts_at > :now and (s.capacity is null or s.capacity >"
          + " (select count(*) from enrolment n where n.tenant_id = :tenant and n.session_id = s.id and "
          + HOLDS
          + ")))";

  private SessionFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(Asked asked) {
    Instant now = Moments.now();
    Filters filters =
        new Filters()
            .uuid("activityId", asked.activityId(), "s.activity_id = :activityId")
            .uuid(
                "competencyId",
                asked.competencyId(),
                "s.activity_id in (select d.activity_id from activity_develops d where d.tenant_id = :tenant"
                    + " and d.competency_id = :competencyId)")
            .uuid(
                "instructorId",
                asked.instructorId(),
                "s.id in (select i.session_id from session_instructor i where i.tenant_id = :tenant"
                    + " and i.employee_id = :instructorId)")
            .text("location", asked.location(), "lower(s.location) = lower(:location)")
            .text("language", asked.language(), "s.language = :language")
            .flag("free", asked.free(), Condition.of(FREE, Args.of("now", now)));
    moment(filters, "from", asked.from(), "s.starts_at >= :from");
    moment(filters, "to", asked.to(), "s.starts_at < :to");
    SessionState state = filters.params().choice("state", asked.state(), SessionState.class);
    return state == null
        ? filters
        : filters.add(Condition.of(STATE, Args.of("now", now).and("state", state.name())));
  }

  private static void moment(
      Filters filters, String name, @Nullable String text, String condition) {
    Instant moment = filters.params().moment(name, text);
    if (moment != null) {
      filters.add(Condition.of(condition, Args.of(name, moment)));
    }
  }

  /** The parameters that were given. */
  record Asked(
      @Nullable String activityId,
      @Nullable String competencyId,
      @Nullable String instructorId,
      @Nullable String location,
      @Nullable String language,
      @Nullable String free,
      @Nullable String from,
      @Nullable String to,
      @Nullable String state) {}
}
