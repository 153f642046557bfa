package org.espalier.knowledge.questions;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.knowledge.communities.CommunityRef;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** What people ask each other. */
@Singleton
class Questions extends Synced<QuestionInput, QuestionView> {

  static final String TABLE = "question";

  /** How a question is referred to. */
  static final EitherId<Lookup.Id> EITHER =
      new EitherId<>("question", Lookup.of("question", TABLE), Lookup.byId("question", TABLE));

  private final Tools tools;
  private final QuestionPolicy policy;

  Questions(Tools tools, QuestionPolicy policy) {
    super(
        tools,
        "question",
        table(),
        null,
        new Listing<>(Query.file("knowledge/questions"), QuestionView::of, "q")
            .sort("createdAt", "q.created_at", "timestamptz", QuestionView::createdAt)
            .sort("title", "q.title", "text", QuestionView::title)
            .sort("externalId", "q.external_id", "text", QuestionView::externalId)
            .sort("updatedAt", "q.updated_at", "timestamptz", QuestionView::updatedAt),
        "q",
        policy);
    this.tools = tools;
    this.policy = policy;
  }

  private static SyncTable<QuestionInput> table() {
    SyncTable<QuestionInput> table =
        new SyncTable<QuestionInput>(TABLE)
            .either(
                "asker_id",
                QuestionInput.ASKER,
                QuestionInput::askerExternalId,
                QuestionInput::askerId)
            .fixed("/askerExternalId", "It is somebody else's question.")
            .either(
                "asked_id",
                QuestionInput.ASKED,
                QuestionInput::askedExternalId,
                QuestionInput::askedId)
            .text("title", QuestionInput::title)
            .text("text", QuestionInput::text)
            .choice("visibility", QuestionInput::usualVisibility)
            .choice("state", QuestionInput::state)
            .onlyAtFirst(QuestionState.OPEN.name())
            .either(
                "community_id",
                CommunityRef.EITHER,
                QuestionInput::communityExternalId,
                QuestionInput::communityId)
            .fixed("/communityExternalId", "It was asked elsewhere.");
    return Topics.column(table, QuestionInput::named);
  }

  /** External ids can name who wrote it. */
  @Override
  protected boolean confidential() {
    return true;
  }

  private static @Nullable UUID asker(Inbound<QuestionInput> row, References references) {
    Lookup.Id asker =
        QuestionInput.ASKER.findIfKnown(
            row, references, row.input().askerExternalId(), row.input().askerId());
    return asker == null ? null : asker.id();
  }

  @Override
  protected void guard(List<Inbound<QuestionInput>> rows, References references) {
    List<Inbound<QuestionInput>> sound =
        rows.stream().filter(row -> row.faults().isEmpty()).toList();
    policy
        .authors()
        .requireOwn(
            sound.stream()
                .<@Nullable UUID>map(row -> asker(row, references))
                .filter(Objects::nonNull)
                .toList());
    if (!policy.authors().agreed()) {
      sound.forEach(Questions::begin);
      requireJoined(sound, references);
    }
  }

  /** Who has joined a community asks there. */
  private void requireJoined(List<Inbound<QuestionInput>> rows, References references) {
    Map<Inbound<QuestionInput>, UUID> asked = new HashMap<>();
    for (Inbound<QuestionInput> row : rows) {
      CommunityRef community =
          CommunityRef.EITHER.findIfKnown(
              row, references, row.input().communityExternalId(), row.input().communityId());
      if (community != null) {
        asked.put(row, community.id());
      }
    }
    Set<UUID> joined = policy.communities().joined(Set.copyOf(asked.values()));
    asked.forEach((row, community) -> {
      if (!joined.contains(community)) {
        row.faults()
            .add("/communityExternalId", FaultCode.NOT_ALLOWED, "Only who has joined writes here.");
      }
    });
  }

  /** What was answered elsewhere is for programs to say. */
  private static void begin(Inbound<QuestionInput> row) {
    if (row.input().state() == QuestionState.ANSWERED) {
      row.faults()
          .add(
              "/state",
              FaultCode.NOT_ALLOWED,
              "A question becomes ANSWERED by a step that accepts an answer.");
    }
  }

  @Override
  protected void changed(List<Inbound<QuestionInput>> rows, Batch<QuestionInput> batch) {
    Topics.link(tools.sql(), TABLE, rows.stream().map(Inbound::id).toList());
  }

  @Override
  protected void requireDeletable(QuestionView present) {
    policy.authors().requireOwnOrModerator(present.asker().id());
  }

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public Class<QuestionInput> input() {
    return QuestionInput.class;
  }

  @Override
  protected QuestionInput inputOf(QuestionView one) {
    return new QuestionInput(
        one.externalId(),
        one.source(),
        one.asker().externalId(),
        null,
        one.asked() == null ? null : one.asked().externalId(),
        null,
        one.title(),
        one.text(),
        Topics.externalIds(one.topics()),
        one.visibility(),
        one.state(),
        one.status(),
        one.communityExternalId(),
        null);
  }
}
