package org.espalier.knowledge.experts;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topic;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How strongly what is on record speaks for an expert: in the competency that was asked for, or
 * without one in everything that the expert offers.
 *
 * @param score Σ weight · share of the factors, from 0 to 1
 * @param strongest the topic in which the expert is nearest to the top of its scale; null if no
 *     level is known
 * @param level the proficiency in it; null if none is known
 * @param factors what the score is made of
 */
@Schema(name = "ExpertRanking")
public record ExpertRanking(
    BigDecimal score,
    @Nullable Topic strongest,
    @Nullable BigDecimal level,
    List<ExpertFactor> factors) {

  /** Of experts that were not weighed: what is handed out for exports. */
  static final ExpertRanking NONE = new ExpertRanking(BigDecimal.ZERO, null, null, List.of());

  static ExpertRanking of(Row row) throws SQLException {
    UUID strongest = row.uuidOrNull("competency_id");
    return new ExpertRanking(
        row.number("score"),
        strongest == null ? null : new Topic(strongest, row.text("competency_external_id")),
        row.numberOrNull("level"),
        List.of(
            ExpertFactor.of(
                ExpertFactorKind.LEVEL,
                row.number("level_numerator"),
                row.number("level_denominator")),
            ExpertFactor.of(ExpertFactorKind.EVIDENCE, row.number("evidence_numerator")),
            ExpertFactor.of(ExpertFactorKind.ANSWERS, row.number("answers_numerator")),
            ExpertFactor.of(ExpertFactorKind.ENDORSEMENTS, row.number("endorsements_numerator")),
            ExpertFactor.of(ExpertFactorKind.RECENCY, row.number("recency_numerator"))));
  }
}
