package org.espalier.knowledge.articles;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article as it can be shown.
 *
 * @param articleId of which article
 * @param contentHtml its text as HTML: nothing in it runs, loads from elsewhere, or leads anywhere
 *     but to http, https and mailto
 */
@Schema(name = "ArticleHtml")
public record ArticleHtmlView(UUID articleId, String language, String title, String contentHtml) {}
