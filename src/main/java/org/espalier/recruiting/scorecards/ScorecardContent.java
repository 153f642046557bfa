package org.espalier.recruiting.scorecards;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Finds out what a scorecard is about; what is wrong goes to its faults. */
@Singleton
class ScorecardContent {

  private final Sql sql;

  ScorecardContent(Sql sql) {
    this.sql = sql;
  }

  /**
   * What is told.
   *
   * @param own who speaks for oneself; null if somebody else is named
   */
  @SuppressWarnings("ConstantValue") // members that were at fault are null
  Told of(ScorecardInput input, @Nullable UUID own, Faults faults) {
    References references = new References();
    List<ScorecardRatingInput> rated = input.ratings() == null ? List.of() : input.ratings();
    references.fetch(
        sql,
        CompetencyRef.LOOKUP,
        rated,
        one -> one == null ? Stream.empty() : Stream.ofNullable(one.competencyExternalId()));
    List<ScorecardRating> ratings = new ArrayList<>();
    for (int i = 0; i < rated.size(); i++) {
      ScorecardRating rating = rating(rated.get(i), "/ratings/" + i, references, faults);
      if (rating != null) {
        ratings.add(rating);
      }
    }
    return new Told(own == null ? named(input, references, faults) : own, ratings);
  }

  private @Nullable UUID named(ScorecardInput input, References references, Faults faults) {
    references.fetch(
        sql,
        Employees.LOOKUP,
        List.of(input),
        one -> Stream.ofNullable(one.interviewerExternalId()));
    Lookup.Id found =
        references.find(
            Employees.LOOKUP,
            SyncInput.DEFAULT_SOURCE,
            input.interviewerExternalId(),
            "/interviewerExternalId",
            faults);
    return found == null ? null : found.id();
  }

  @SuppressWarnings("ConstantValue") // members that were at fault are null
  private static @Nullable ScorecardRating rating(
      @Nullable ScorecardRatingInput one, String at, References references, Faults faults) {
    if (one == null) {
      return null;
    }
    CompetencyRef competency =
        references.find(
            CompetencyRef.LOOKUP,
            SyncInput.DEFAULT_SOURCE,
            one.competencyExternalId(),
            at + "/competencyExternalId",
            faults);
    if (competency == null || one.level() == null) {
      return null;
    }
    competency.requireOnScale(one.level(), at + "/level", faults);
    return new ScorecardRating(
        competency.id(), one.competencyExternalId(), one.level(), one.comment());
  }

  /**
   * What a scorecard says.
   *
   * @param rater who thinks so; null if unknown
   */
  record Told(@Nullable UUID rater, List<ScorecardRating> ratings) {

    UUID requireRater() {
      return Objects.requireNonNull(rater);
    }
  }
}
