package org.espalier.plan.groups;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Drafts for groups over GraphQL. */
@Singleton
class GroupDraftGraph implements Graph {

  private final GroupDrafts drafts;
  private final Acceptances acceptances;

  GroupDraftGraph(GroupDrafts drafts, Acceptances acceptances) {
    this.drafts = drafts;
    this.acceptances = acceptances;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(GroupDraftView.class, "group_draft", drafts::all));
  }

  @Query
  @Description("A draft for a group.")
  public GroupDraftView groupDraft(UUID id) {
    return drafts.get(id);
  }

  @Query
  @Description("The drafts for groups that the caller may see, the newest first.")
  public Slice<GroupDraftView> groupDrafts(Paging paging) {
    return drafts.slice(paging.params(), paging.window(), new Filters());
  }

  @Mutation
  @Description("Drafts learning for a group within one budget and the free seats.")
  public GroupDraftView createGroupDraft(Body<GroupDraftRequest> input) {
    return drafts.draft(input.valid());
  }

  @Mutation
  @Description("Accepts a draft for a group, as a whole or in part.")
  public GroupDraftView acceptGroupDraft(
      UUID id, Body<AcceptanceInput> input, @Nullable Integer revision) {
    return acceptances.accept(id, input.valid(), Etag.ofGiven(revision));
  }
}
