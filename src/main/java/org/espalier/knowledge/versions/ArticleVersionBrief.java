package org.espalier.knowledge.versions;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of an article, as far as a list needs one.
 *
 * @param number from 1
 * @param publishedBy the subject of whoever published it
 */
@Schema(name = "ArticleVersionBrief")
public record ArticleVersionBrief(
    UUID articleId, int number, String title, Instant publishedAt, String publishedBy) {}
