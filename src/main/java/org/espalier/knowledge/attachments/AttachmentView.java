package org.espalier.knowledge.attachments;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with an article.
 *
 * @param fileName what it is called; no two files of an article are called the same
 * @param mediaType what it is
 * @param size its bytes
 * @param sha256 the digest of its bytes, in hexadecimal
 * @param sinceVersion the first version that has it; null if it was not published yet
 */
@Schema(name = "ArticleAttachment")
public record AttachmentView(
    UUID articleId,
    String fileName,
    String mediaType,
    int size,
    String sha256,
    @Nullable Integer sinceVersion,
    Instant addedAt) {

  /** The entity tag of the file: its digest, in quotes. */
  String tag() {
    return "\"" + sha256 + "\"";
  }

  /** True if one of these entity tags is that of the file, or they are {@code *}. */
  boolean tagged(String tags) {
    return tags.contains(tag()) || tags.strip().equals("*");
  }

  static AttachmentView of(Row row) throws SQLException {
    return new AttachmentView(
        row.uuid("article_id"),
        row.text("name"),
        row.text("media_type"),
        row.count("size"),
        row.text("sha256"),
        row.countOrNull("since_version"),
        row.instant("added_at"));
  }
}
