package org.espalier.knowledge.questions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** What people answered. */
@Singleton
class Answers extends Synced<AnswerInput, AnswerView> {

  private final QuestionPolicy policy;
  private final AnswerGuard guard;

  Answers(Tools tools, QuestionPolicy policy, AnswerGuard guard) {
    super(
        tools,
        "answer",
        table(),
        null,
        new Listing<>(Query.file("knowledge/answers"), AnswerView::of, "a")
            .sort("createdAt", "a.created_at", "timestamptz", AnswerView::createdAt)
            .sort("externalId", "a.external_id", "text", AnswerView::externalId)
            .sort("updatedAt", "a.updated_at", "timestamptz", AnswerView::updatedAt),
        "a",
        policy);
    this.policy = policy;
    this.guard = guard;
  }

  private static SyncTable<AnswerInput> table() {
    return new SyncTable<AnswerInput>("answer")
        .either(
            "question_id",
            Questions.EITHER,
            AnswerInput::questionExternalId,
            AnswerInput::questionId)
        .fixed("/questionExternalId", "It answers another question.")
        .endsWithIt()
        .either(
            "author_id", AnswerInput.AUTHOR, AnswerInput::authorExternalId, AnswerInput::authorId)
        .fixed("/authorExternalId", "It is somebody else's answer.")
        .text("text", AnswerInput::text)
        .made("accepted", "bool", (row, _) -> row.input().accepted())
        .onlyAtFirst("false");
  }

  /** External ids can name who wrote it. */
  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected void guard(List<Inbound<AnswerInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .<AnswerGuard.@Nullable Said>map(row -> said(row, references))
            .filter(Objects::nonNull)
            .toList());
  }

  private static AnswerGuard.@Nullable Said said(Inbound<AnswerInput> row, References references) {
    AnswerInput input = row.input();
    Lookup.Id question =
        Questions.EITHER.findIfKnown(
            row, references, input.questionExternalId(), input.questionId());
    Lookup.Id author =
        AnswerInput.AUTHOR.findIfKnown(row, references, input.authorExternalId(), input.authorId());
    return question == null || author == null
        ? null
        : new AnswerGuard.Said(row, question.id(), author.id());
  }

  /** What was accepted stays while it is: who asked opens the question again first. */
  @Override
  protected void requireDeletable(AnswerView present) {
    policy.authors().requireOwnOrModerator(present.author().id());
    if (present.accepted()) {
      throw CommonProblem.IN_USE.because("It is the accepted answer of its question.");
    }
  }

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public Class<AnswerInput> input() {
    return AnswerInput.class;
  }

  @Override
  protected AnswerInput inputOf(AnswerView one) {
    return new AnswerInput(
        one.externalId(),
        one.source(),
        one.questionExternalId(),
        null,
        one.author().externalId(),
        null,
        one.text(),
        one.accepted(),
        one.status());
  }
}
