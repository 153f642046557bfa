package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ResolutionPolicy;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.ActivityType;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/** Activities and gaps that tests of drafting are made of, on a scale from 0 to 5. */
public final class Shelf {

  private static final BigDecimal MAX = BigDecimal.valueOf(5);

  private final List<Candidate> all = new ArrayList<>();

  /** An activity that takes hours and costs euros. */
  public Shelf offer(String name, int hours, int euros, Object... parts) {
    return put(name, hours, euros, "EUR", false, parts);
  }

  /** An activity in another currency. */
  public Shelf abroad(String name, int hours, int amount, String currency, Object... parts) {
    return put(name, hours, amount, currency, false, parts);
  }

  /** An activity that the person has passed. */
  public Shelf passed(String name, int hours, int euros, Object... parts) {
    return put(name, hours, euros, "EUR", true, parts);
  }

  private Shelf put(
      String name, int hours, int amount, String currency, boolean completed, Object... parts) {
    List<Develops> develops = new ArrayList<>();
    List<Prerequisite> prerequisites = new ArrayList<>();
    for (Object part : parts) {
      switch (part) {
        case Develops developed -> develops.add(developed);
        case Prerequisite needed -> prerequisites.add(needed);
        default -> throw new IllegalArgumentException(part.toString());
      }
    }
    all.add(
        new Candidate(
            new ActivityBrief(id(name), name, name, ActivityType.COURSE),
            BigDecimal.valueOf(hours),
            new Money(BigDecimal.valueOf(amount), currency),
            develops,
            prerequisites,
            null,
            completed,
            null,
            7));
    return this;
  }

  /** All of it. */
  public Catalogue catalogue() {
    return new Catalogue(all);
  }

  /** All of it, as it was put there. */
  public List<Candidate> candidates() {
    return List.copyOf(all);
  }

  /** Teaches a competency from a level on to another. */
  public static Develops teaches(String competency, int from, int to) {
    return new Develops(
        id(competency), competency, BigDecimal.valueOf(from), BigDecimal.valueOf(to));
  }

  /** Teaches a competency up to a level, wherever one begins. */
  public static Develops teachesAnybody(String competency, int to) {
    return new Develops(id(competency), competency, null, BigDecimal.valueOf(to));
  }

  /** Needs another activity first. */
  public static Prerequisite after(String activity) {
    return new Prerequisite(id(activity), activity, null, null, null);
  }

  /** Needs a level of a competency first. */
  public static Prerequisite having(String competency, int level) {
    return new Prerequisite(null, null, id(competency), competency, BigDecimal.valueOf(level));
  }

  /** A gap of weight 1; UNASSESSED if there is no actual level. */
  public static GapItem gap(String competency, int required, @Nullable Integer actual) {
    BigDecimal asked = BigDecimal.valueOf(required);
    BigDecimal level = actual == null ? null : BigDecimal.valueOf(actual);
    return new GapItem(
        new CompetencyBrief(id(competency), competency, competency, Tier.JOB),
        new ScaleBrief(id("scale"), BigDecimal.ZERO, MAX),
        asked,
        level,
        GapMath.shortfall(asked, level),
        null,
        null,
        GapMath.status(asked, level),
        BigDecimal.ONE,
        false,
        GapMath.priority(BigDecimal.ONE, asked, level, BigDecimal.ZERO, MAX),
        List.of(),
        ResolutionPolicy.LATEST,
        List.of());
  }

  /** The same, critical. */
  public static GapItem critical(GapItem gap) {
    return new GapItem(
        gap.competency(),
        gap.scale(),
        gap.required(),
        gap.actual(),
        gap.shortfall(),
        gap.normalizedShortfall(),
        gap.severity(),
        gap.status(),
        gap.weight(),
        true,
        gap.priority(),
        gap.requiredBy(),
        gap.policy(),
        gap.evidence());
  }

  /** The id of what has this name. */
  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
