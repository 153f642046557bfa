package org.espalier.knowledge.articles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.knowledge.text.Markdown;
import org.espalier.knowledge.text.Roots;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.people.Employees;

/** What an article says, from what clients send to what is kept, and back. */
final class ArticleContent {

  private ArticleContent() {}

  static SyncTable<ArticleInput> table() {
    return new SyncTable<ArticleInput>("article")
        .refersTo(CompetencyRef.LOOKUP, ArticleInput::named)
        .refersTo(Employees.LOOKUP, input -> input.coAuthors().stream().filter(Objects::nonNull))
        .choice("kind", ArticleInput::usualKind)
        .either(
            "author_id", Articles.AUTHOR, ArticleInput::authorExternalId, ArticleInput::authorId)
        .concerns("author_id")
        .json("co_authors", ArticleContent::coAuthors)
        .either(
            "reviewer_id",
            Articles.REVIEWER,
            ArticleInput::reviewerExternalId,
            ArticleInput::reviewerId)
        .text("language", ArticleInput::language)
        .text("title", ArticleInput::title)
        .text("summary", ArticleInput::summary)
        .text("body", ArticleInput::body)
        .text("plain", input -> input.body() == null ? null : Markdown.plain(input.body()))
        .count("minutes", ArticleInput::minutes)
        .json("tags", (row, _) -> JsonText.of(row.input().words()))
        .json("competencies", ArticleContent::competencies)
        .text(
            "search_config",
            input -> input.language() == null ? null : Roots.of(input.language()).config())
        .text("digest", ArticleContent::digest)
        .date("review_by", ArticleInput::reviewBy)
        .count("review_every_months", ArticleInput::reviewEveryMonths)
        .choice("state", ArticleInput::state)
        .onlyAtFirst(ArticleState.DRAFT.name());
  }

  private static Json coAuthors(Inbound<ArticleInput> row, References references) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < row.input().coAuthors().size(); i++) {
      Lookup.Id person =
          references.find(
              Employees.LOOKUP,
              row.source(),
              row.input().coAuthors().get(i),
              "/coAuthorExternalIds/" + i,
              row.faults());
      if (person != null) {
        ids.add(person.id());
      }
    }
    return JsonText.of(ids);
  }

  private static Json competencies(Inbound<ArticleInput> row, References references) {
    List<ArticleCompetency> named = new ArrayList<>();
    for (int i = 0; i < row.input().about().size(); i++) {
      ArticleCompetencyInput one = row.input().about().get(i);
      String at = "/competencies/" + i;
      CompetencyRef competency =
          one == null
              ? null
              : references.find(
                  CompetencyRef.LOOKUP,
                  row.source(),
                  one.competencyExternalId(),
                  at + "/competencyExternalId",
                  row.faults());
      if (one != null && competency != null) {
        competency.requireOnScale(one.level(), at + "/level", row.faults());
        named.add(new ArticleCompetency(competency.id(), one.competencyExternalId(), one.level()));
      }
    }
    return JsonText.of(named);
  }

  /** Tells whether two inputs say the same to readers. */
  static String digest(ArticleInput input) {
    String said =
        JsonText.of(
                Arrays.asList(
                    input.usualKind(),
                    input.language(),
                    input.title(),
                    input.summary(),
                    input.body(),
                    input.minutes(),
                    input.words(),
                    input.about()))
            .text();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a client would have to send to get this article. */
  static ArticleInput input(ArticleView article) {
    return new ArticleInput(
        article.externalId(),
        article.source(),
        article.kind(),
        article.author().externalId(),
        null,
        article.coAuthors().stream().map(EmployeeBrief::externalId).toList(),
        article.reviewer() == null ? null : article.reviewer().externalId(),
        null,
        article.language(),
        article.title(),
        article.summary(),
        article.body(),
        article.minutes(),
        article.tags(),
        article.competencies().stream()
            .map(one -> new ArticleCompetencyInput(one.competencyExternalId(), one.level()))
            .toList(),
        article.state(),
        article.reviewBy(),
        article.reviewEveryMonths(),
        article.status());
  }
}
