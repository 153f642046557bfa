package org.espalier.knowledge.articles;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.text.Highlight;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How an article answers the question by which it was found.
 *
 * @param rank how well it does; more is better, and numbers of different questions say nothing of
 *     each other
 * @param title its title, with the words that were found
 * @param highlights where they stand in the text. All of them are HTML without any element but
 *     {@code mark}
 */
@Schema(name = "ArticleMatch")
public record ArticleMatch(BigDecimal rank, String title, List<String> highlights) {

  static @Nullable ArticleMatch of(Row row) throws SQLException {
    BigDecimal rank = row.numberOrNull("rank");
    if (rank == null) {
      return null;
    }
    List<String> highlights = new ArrayList<>();
    for (String column : List.of("summary_marked", "body_marked")) {
      String text = row.textOrNull(column);
      if (text != null && Highlight.marked(text)) {
        highlights.add(Highlight.html(text));
      }
    }
    return new ArticleMatch(rank, Highlight.html(row.text("title_marked")), highlights);
  }
}
