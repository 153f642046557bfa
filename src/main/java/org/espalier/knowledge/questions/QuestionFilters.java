package org.espalier.knowledge.questions;

import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** What lists of questions and answers can be narrowed by. */
final class QuestionFilters {

  private static final String ASKED = "to_tsvector('simple', q.title || ' ' || q.text)";
  private static final String ANSWERED =
      "exists (select 1 from answer w where w.tenant_id = :tenant and w.question_id = q.id"
          + " and w.deleted_at is null and to_tsvector('simple', w.text) @@ ";

  private QuestionFilters() {}

  /** Questions that are asked about something. */
  static Filters of(
      @Nullable String askerId,
      @Nullable String askedId,
      @Nullable String competencyId,
      @Nullable String communityId,
      @Nullable String state,
      @Nullable String q) {
    return new Filters()
        .uuid("communityId", communityId, "q.community_id = :communityId")
        .uuid("askerId", askerId, "q.asker_id = :askerId")
        .uuid("askedId", askedId, "q.asked_id = :askedId")
        .uuid("competencyId", competencyId, Topics.about(Questions.TABLE, "q", "competencyId"))
        .choice("state", state, QuestionState.class, "q.state = :state")
        .search(q, words -> "(" + ASKED + " @@ " + words + " or " + ANSWERED + words + "))");
  }

  /** Answers. */
  static Filters answers(
      @Nullable String questionId,
      @Nullable String authorId,
      @Nullable String accepted,
      @Nullable String q) {
    return new Filters()
        .uuid("questionId", questionId, "a.question_id = :questionId")
        .uuid("authorId", authorId, "a.author_id = :authorId")
        .flag("accepted", accepted, Condition.of("a.accepted"))
        .search(q, "to_tsvector('simple', a.text)");
  }
}
