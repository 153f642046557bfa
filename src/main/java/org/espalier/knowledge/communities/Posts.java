package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** What people say in communities: topics, and replies to them. */
@Singleton
class Posts extends Synced<PostInput, PostView> {

  private final CommunityPolicy policy;
  private final PostGuard guard;

  Posts(Tools tools, CommunityPolicy policy, PostGuard guard) {
    super(
        tools,
        "community-post",
        table(),
        null,
        new Listing<>(Query.file("knowledge/community_posts"), PostView::of, "p")
            .sort("createdAt", "p.created_at", "timestamptz", PostView::createdAt)
            .sort("pinned", "p.pinned::text", "text", PostView::pinned)
            .sort("externalId", "p.external_id", "text", PostView::externalId)
            .sort("updatedAt", "p.updated_at", "timestamptz", PostView::updatedAt),
        "p",
        new ContentPolicy(policy, "p.community_id"));
    this.policy = policy;
    this.guard = guard;
  }

  private static SyncTable<PostInput> table() {
    return new SyncTable<PostInput>("community_post")
        .either(
            "community_id",
            CommunityRef.EITHER,
            PostInput::communityExternalId,
            PostInput::communityId)
        .fixed("/communityExternalId", "It was said elsewhere.")
        .endsWithIt()
        .either("author_id", PostInput.AUTHOR, PostInput::authorExternalId, PostInput::authorId)
        .fixed("/authorExternalId", "Somebody else said it.")
        .reference("parent_id", PostInput.PARENT, PostInput::parentExternalId, "/parentExternalId")
        .fixed("/parentExternalId", "It replies to something else.")
        .text("title", PostInput::title)
        .text("text", PostInput::text);
  }

  /** External ids can name who wrote it. */
  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected void guard(List<Inbound<PostInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .<PostGuard.@Nullable Said>map(row -> said(row, references))
            .filter(Objects::nonNull)
            .toList());
  }

  private static PostGuard.@Nullable Said said(Inbound<PostInput> row, References references) {
    PostInput input = row.input();
    CommunityRef community =
        CommunityRef.EITHER.findIfKnown(
            row, references, input.communityExternalId(), input.communityId());
    Lookup.Id author =
        PostInput.AUTHOR.findIfKnown(row, references, input.authorExternalId(), input.authorId());
    UUID topic = references.idIfKnown(PostInput.PARENT, row.source(), input.parentExternalId());
    return community == null || author == null
        ? null
        : new PostGuard.Said(row, community.id(), author.id(), topic);
  }

  /** People take back what nobody replied to; moderators remove, with a reason. */
  @Override
  protected void requireDeletable(PostView present) {
    if (!policy.authors().is(present.author().id())) {
      policy.requireModerator(List.of(present.communityId()));
    }
  }

  @Override
  public String name() {
    return "community-posts";
  }

  @Override
  public Class<PostInput> input() {
    return PostInput.class;
  }

  @Override
  protected PostInput inputOf(PostView one) {
    return new PostInput(
        one.externalId(),
        one.source(),
        one.communityExternalId(),
        null,
        one.author().externalId(),
        null,
        one.parentExternalId(),
        one.title(),
        one.text(),
        one.status());
  }
}
