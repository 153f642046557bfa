package org.espalier.knowledge.articles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * An article or a lesson as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param kind what kind of text it is; ARTICLE if absent
 * @param authorExternalId who wrote it; or authorId
 * @param authorId who wrote it; or authorExternalId
 * @param coAuthorExternalIds who else writes it
 * @param reviewerExternalId who is to review it, if that is none of the administrators; or
 *     reviewerId
 * @param reviewerId who is to review it; or reviewerExternalId
 * @param language in which it is written, BCP 47
 * @param title what it is called
 * @param summary what it is about, in a few sentences
 * @param body the text, in Markdown (CommonMark with tables)
 * @param minutes how long it takes; a lesson says so
 * @param tags words to find it by
 * @param competencies what it is about
 * @param state absent: a new one is DRAFT; a known one stays what it is, for only steps change it
 * @param reviewBy the day by which somebody should see whether it still holds
 * @param reviewEveryMonths sets that day anew whenever it is published: so many months later
 * @param status whether it is in use
 */
@Schema(name = "ArticleInput")
public record ArticleInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Nullable ArticleKind kind,
    @Size(max = 200) @Nullable String authorExternalId,
    @Nullable UUID authorId,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 200) String> coAuthorExternalIds,
    @Size(max = 200) @Nullable String reviewerExternalId,
    @Nullable UUID reviewerId,
    @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_RULE) String language,
    @NotBlank @Size(max = 300) String title,
    @Size(max = 2000) @Nullable String summary,
    @NotBlank @Size(max = 100000) String body,
    @Min(1) @Max(600) @Nullable Integer minutes,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> tags,
    @Size(max = 50) @Nullable List<@NotNull @Valid ArticleCompetencyInput> competencies,
    @Nullable ArticleState state,
    @Nullable LocalDate reviewBy,
    @Min(1) @Max(120) @Nullable Integer reviewEveryMonths,
    @Nullable Status status)
    implements SyncInput, Checked {

  static final String LANGUAGE = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$";
  static final String LANGUAGE_RULE = "must be a BCP 47 language tag";

  @Override
  public @Nullable String system() {
    return source;
  }

  ArticleKind usualKind() {
    return kind == null ? ArticleKind.ARTICLE : kind;
  }

  List<String> coAuthors() {
    return coAuthorExternalIds == null ? List.of() : coAuthorExternalIds;
  }

  List<String> words() {
    return tags == null ? List.of() : tags;
  }

  List<ArticleCompetencyInput> about() {
    return competencies == null ? List.of() : competencies;
  }

  /** The external ids of the competencies that it names. */
  Stream<String> named() {
    return about().stream()
        .filter(Objects::nonNull)
        .map(ArticleCompetencyInput::competencyExternalId)
        .filter(Objects::nonNull);
  }

  @Override
  public void check(Faults faults) {
    Articles.AUTHOR.check(authorExternalId, authorId, faults);
    if (reviewerExternalId != null || reviewerId != null) {
      Articles.REVIEWER.check(reviewerExternalId, reviewerId, faults);
    }
    if (kind == ArticleKind.LESSON && minutes == null && !faults.at("/minutes")) {
      faults.add("/minutes", FaultCode.REQUIRED, "A lesson says how long it takes.");
    }
    once("/coAuthorExternalIds/%d", coAuthors(), faults);
    once(
        "/competencies/%d/competencyExternalId",
        about().stream().map(one -> one == null ? null : one.competencyExternalId()).toList(),
        faults);
  }

  private static void once(String pointer, List<String> all, Faults faults) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String one = all.get(i);
      if (one != null && !named.add(one)) {
        faults.add(
            pointer.replace("%d", Integer.toString(i)),
            FaultCode.DUPLICATE,
            "The article names it already.");
      }
    }
  }
}
