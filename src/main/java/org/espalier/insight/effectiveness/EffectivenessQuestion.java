package org.espalier.insight.effectiveness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which learning is asked about, and when.
 *
 * @param activity an activity, or a program; null for a provider
 * @param provider null for an activity
 * @param program true if the activity has to be a program
 * @param competency only this one; null for all that the learning develops
 * @param from the first day of the completions that are looked at; null for all before
 * @param to the last day; null for all after
 * @param window how long after the completion people are measured again
 * @param ownEvidence true if evidence that the completion itself produced counts
 */
record EffectivenessQuestion(
    @Nullable UUID activity,
    @Nullable String provider,
    boolean program,
    @Nullable UUID competency,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Period window,
    boolean ownEvidence) {

  private static final Period USUAL_WINDOW = Period.ofDays(90);
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  /** What was asked, in the words of the request. */
  record Words(
      @Nullable String activityId,
      @Nullable String provider,
      @Nullable String programId,
      @Nullable String competencyId,
      @Nullable String from,
      @Nullable String to,
      @Nullable String window,
      @Nullable String ownEvidence) {

    /**
     * Reads it.
     *
     * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST or UNPROCESSABLE
     */
    EffectivenessQuestion read() {
      Params params = new Params();
      UUID one = params.uuid("activityId", activityId);
      UUID whole = params.uuid("programId", programId);
      LocalDate first = params.day("from", from);
      LocalDate last = params.day("to", to);
      if (first != null && last != null && last.isBefore(first)) {
        params.faults().add("?to", FaultCode.DATES_REVERSED, "This must be no earlier than from.");
      }
      if (Stream.of(activityId, provider, programId).filter(given -> given != null).count() != 1) {
        params
            .faults()
            .add(
                "?activityId",
                FaultCode.EXCLUSIVE,
                "Give exactly one of activityId, provider and programId.");
      }
      var asked =
          new EffectivenessQuestion(
              one == null ? whole : one,
              provider,
              programId != null,
              params.uuid("competencyId", competencyId),
              first,
              last,
              params.period("window", window, USUAL_WINDOW),
              Boolean.TRUE.equals(params.flag("ownEvidence", ownEvidence)));
      params.done();
      return asked;
    }
  }

  /** The parameter that names the learning. */
  String parameter() {
    return provider != null ? "?provider" : program ? "?programId" : "?activityId";
  }

  /** A condition over activity {@code a}. */
  Condition which() {
    if (provider != null) {
      return Condition.of("a.provider = :provider", Args.of("provider", provider));
    }
    return Condition.of(
        program ? "a.id = :activity and a.type = 'PROGRAM'" : "a.id = :activity",
        Args.of("activity", activity));
  }

  /** From when on completions are looked at. */
  Instant since() {
    return from == null ? BEGINNING : from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Before when they are. */
  Instant until(Instant asOf) {
    Instant end = to == null ? asOf : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return end.isBefore(asOf) ? end : asOf;
  }
}
