package org.espalier.insight.effectiveness;

import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.insight.LearningTime;
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
 * @param time which completions are looked at
 * @param ownEvidence true if evidence that the completion itself produced counts
 */
record EffectivenessQuestion(
    @Nullable UUID activity,
    @Nullable String provider,
    boolean program,
    @Nullable UUID competency,
    LearningTime time,
    boolean ownEvidence) {

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
      LearningTime time = LearningTime.of(params, from, to, window);
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
              time,
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
}
