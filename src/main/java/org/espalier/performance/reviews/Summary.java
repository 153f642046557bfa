package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What peers, or reports, said without names: only of that about which enough of them said
 * something.
 */
@Schema(name = "ReviewSummary")
public record Summary(RaterKind kind, List<Entry> entries) {

  /**
   * What they said about something.
   *
   * @param section what it is about
   * @param key of the question, the external id of the competency or the goal, or the text by which
   *     the goal was named
   * @param raters how many said something
   * @param mean of their ratings; null if fewer than enough rated it
   * @param comments in the order of the alphabet, which tells nothing of who wrote them
   */
  @Schema(name = "ReviewSummaryEntry")
  public record Entry(
      SectionKind section,
      String key,
      int raters,
      @Nullable BigDecimal mean,
      List<String> comments) {}
}
