package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.transition;

import java.util.List;

/** Articles: what was written for everybody stays, by an author whose name is gone. */
final class ArticleTables {

  static final List<PersonalTable> ALL =
      List.of(
          table("article")
              .about("(t.author_id = :employee or t.co_authors @> to_jsonb(:employee::text))")
              .erased(
                  "external_id",
                  "case when t.author_id = :employee then " + KEY + " else t.external_id end")
              .actors("created_by", "updated_by")
              .plain("source", "kind", "co_authors", "language", "title", "summary", "body")
              .plain("plain", "tags", "competencies", "search_config", "digest")
              .plain("settled_digest", "state"),
          table("article_co_author").about(OF_PERSON).untold(),
          table("article_version")
              .actors("published_by")
              .plain(
                  "kind", "language", "title", "summary", "body", "plain", "tags", "competencies"),
          table("article_attachment")
              .about(
                  "exists (select 1 from article o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
                      + " and o.id = t.article_id and o.author_id = :employee)")
              .actors("added_by")
              .plain("name", "media_type", "sha256", "place", "state"),
          table("stored_part").plain("bytes"),
          table("article_competency"),
          table("article_document").plain("config"),
          table("article_view").about(OF_PERSON).removed(OF_PERSON),
          table("article_rating").about(OF_PERSON).removed(OF_PERSON),
          table("lesson_completion").about(OF_PERSON),
          transition(
              "article_transition",
              "exists (select 1 from article o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
                  + " and o.id = t.article_id and o.author_id = :employee)"));

  private ArticleTables() {}
}
