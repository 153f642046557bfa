package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** The assignments that rules and certifications ask for. */
@Singleton
public class RuledLearning {

  private static final Query ASSIGN = Query.file("learning/assign_by_rules");
  private static final String LEFT = "No rule asks for it any more.";

  private final Sql sql;
  private final Tenancy tenancy;
  private final AssignmentSteps steps;

  RuledLearning(Sql sql, Tenancy tenancy, AssignmentSteps steps) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.steps = steps;
  }

  /**
   * Makes the assignments of these people be what is wished: makes those that are missing, unless
   * the activity is completed, was waived, called off by hand or failed; brings what is open up to
   * what is wished now; takes back what rules had asked for, nobody wishes any more and nobody
   * began.
   *
   * @param people all of whom the wishes tell everything
   */
  public Made assign(Collection<UUID> people, List<Wish> wishes, Instant now) {
    List<UUID> left = new ArrayList<>();
    List<UUID> made = new ArrayList<>();
    sql.list(
        ASSIGN,
        columns(wishes)
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("people", people),
        row -> {
          UUID id = row.uuid("id");
          switch (row.text("what")) {
            case "made" -> {
              made.add(id);
              steps.note("created", id, row.uuid("employee_id"));
            }
            case "left" -> {
              left.add(id);
              steps.note("updated", id, row.uuid("employee_id"));
            }
            default -> steps.note("updated", id, row.uuid("employee_id"));
          }
          return true;
        });
    steps.made(made, now);
    steps.record(left, now, LEFT);
    return new Made(made.size(), left.size());
  }

  private static Args columns(List<Wish> wishes) {
    return Args.none()
        .uuids("ids", wishes.stream().map(_ -> Ids.next()).toList())
        .uuids("employees", wishes.stream().map(wish -> wish.pair().employee()).toList())
        .uuids("activities", wishes.stream().map(wish -> wish.pair().activity()).toList())
        .and("rules", wishes.stream().map(Wish::ruleId).toArray(UUID[]::new))
        .and("certifications", wishes.stream().map(Wish::certificationId).toArray(UUID[]::new))
        .and("mandatories", wishes.stream().map(Wish::mandatory).toArray(Boolean[]::new))
        .and("dues", wishes.stream().map(Wish::due).toArray(LocalDate[]::new))
        .and("afresh", wishes.stream().map(Wish::freshFrom).toArray(LocalDate[]::new));
  }

  /** A person and an activity. */
  public record Pair(UUID employee, UUID activity) {}

  /**
   * Learning that a rule or a certification asks for.
   *
   * @param freshFrom what was completed, waived, failed or called off before this day does not
   *     matter; null if all of it does
   */
  public record Wish(
      Pair pair,
      @Nullable UUID ruleId,
      @Nullable UUID certificationId,
      boolean mandatory,
      @Nullable LocalDate due,
      @Nullable LocalDate freshFrom) {

    /** This and another one of the same pair: the stricter of each member. */
    public Wish and(Wish other) {
      return new Wish(
          pair,
          first(ruleId, other.ruleId),
          first(certificationId, other.certificationId),
          mandatory || other.mandatory,
          first(due, other.due),
          freshFrom == null || other.freshFrom == null
              ? first(freshFrom, other.freshFrom)
              : freshFrom.isAfter(other.freshFrom) ? freshFrom : other.freshFrom);
    }

    private static <T extends Comparable<? super T>> @Nullable T first(
        @Nullable T one, @Nullable T other) {
      return Stream.ofNullable(one)
          .flatMap(a -> other == null ? Stream.of(a) : Stream.of(a, other))
          .min(Comparator.naturalOrder())
          .orElse(other);
    }
  }

  /** How many assignments were made and taken back. */
  public record Made(int assigned, int unassigned) {}
}
