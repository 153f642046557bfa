package org.espalier.knowledge.articles;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of an article. */
@Schema(
    name = "ArticleState",
    description =
        "DRAFT: its authors work on it, or on its next version while the last one can be read. IN_REVIEW: somebody"
            + " else reads it before everybody can. PUBLISHED: everybody can. RETIRED: nobody is to use it any more.")
public enum ArticleState {
  DRAFT,
  IN_REVIEW,
  PUBLISHED,
  RETIRED;

  /** The steps that can be taken from here. */
  Set<ArticleState> next() {
    return switch (this) {
      case DRAFT -> Set.of(IN_REVIEW, RETIRED);
      case IN_REVIEW -> Set.of(PUBLISHED, DRAFT);
      case PUBLISHED -> Set.of(RETIRED);
      case RETIRED -> Set.of(DRAFT);
    };
  }
}
