package org.espalier.knowledge.articles;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of text it is. */
@Schema(
    name = "ArticleKind",
    description =
        "ARTICLE: something to look up. LESSON: something to learn in some minutes, and to be done with.")
public enum ArticleKind {
  ARTICLE,
  LESSON
}
