package org.espalier.knowledge.attachments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.knowledge.articles.ArticleView;
import org.espalier.knowledge.articles.Articles;
import org.espalier.platform.graphql.Graph;

/** Files that go with articles, over GraphQL: what is known of them. They come and go over REST. */
@Singleton
class AttachmentGraph implements Graph {

  private final Attachments attachments;
  private final Uploads uploads;
  private final Articles articles;

  AttachmentGraph(Attachments attachments, Uploads uploads, Articles articles) {
    this.attachments = attachments;
    this.uploads = uploads;
    this.articles = articles;
  }

  @Mutation
  @Description("Takes a file off an article; versions that have it keep it.")
  public ArticleView deleteArticleAttachment(UUID articleId, String fileName) {
    uploads.remove(articleId, fileName, null);
    return articles.get(articleId);
  }

  @Description("The files that go with it, by name.")
  public List<List<AttachmentView>> attachments(@Source List<ArticleView> all) {
    return attachments.of(all.stream().map(ArticleView::id).toList());
  }
}
