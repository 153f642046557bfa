package org.espalier.insight.effectiveness;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.jspecify.annotations.Nullable;

/** The effectiveness of learning over GraphQL. */
@Singleton
class EffectivenessGraph implements Graph {

  /** Everybody's evidence is looked at, however little is told. */
  private static final int EVERYBODY = 2000;

  private final Effectiveness effectiveness;

  EffectivenessGraph(Effectiveness effectiveness) {
    this.effectiveness = effectiveness;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(Effort.of("Query", "effectiveness", EVERYBODY));
  }

  @Query
  @Description(
      "Whether some learning closes gaps, beside people who did not take it. Exactly one of activityId, provider and programId is"
          + " given.")
  public EffectivenessView effectiveness(
      @Id @Nullable String activityId,
      @Description("All activities that name this provider.") @Nullable String provider,
      @Description("A program, in all that its parts develop.") @Id @Nullable String programId,
      @Description("Only in this competency, whether or not the learning says that it develops it.")
          @Id
          @Nullable String competencyId,
      @Description("Completions of this day and later.") @Nullable String from,
      @Description("Completions of this day and earlier.") @Nullable String to,
      @Description(
              "How long after the completion people are measured again, such as P90D, which is usual.")
          @Nullable String window,
      @Description("True to count evidence that the completion itself produced.")
          @Nullable Boolean ownEvidence) {
    return effectiveness.of(
        new EffectivenessQuestion.Words(
            activityId,
            provider,
            programId,
            competencyId,
            from,
            to,
            window,
            ownEvidence == null ? null : ownEvidence.toString()));
  }
}
