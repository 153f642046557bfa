package org.espalier.privacy.erasures;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Erasures over GraphQL. */
@Singleton
class ErasureGraph implements Graph {

  private final Erasures erasures;
  private final ErasureService service;
  private final StrictJson json;

  ErasureGraph(Erasures erasures, ErasureService service, StrictJson json) {
    this.erasures = erasures;
    this.service = service;
    this.json = json;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(ErasureView.class, "erasure", erasures::all));
  }

  @Query
  @Description("The erasure of a person.")
  public ErasureView erasure(UUID id) {
    return erasures.get(id);
  }

  @Query
  @Description("The steps that an erasure has taken.")
  public List<TransitionView> erasureTransitions(UUID id) {
    return erasures.steps(id);
  }

  @Query
  @Description("Erasures, the newest first.")
  public Slice<ErasureView> erasures(
      Paging paging, @Id @Nullable String employeeId, @Nullable ErasureState state) {
    return erasures.slice(
        paging.params(),
        paging.window(),
        ErasureResource.filters(employeeId, state == null ? null : state.name()));
  }

  @Mutation
  @Description("Schedules the erasure of a person; it can be called off for a while.")
  public ErasureView scheduleErasure(Body<ErasureInput> input) {
    return service.schedule(input.valid());
  }

  @Mutation
  @Description("Calls an erasure off that was not carried out yet.")
  public ErasureView cancelErasure(
      UUID id,
      @Nullable String comment,
      @Description("Refuses the change unless this is the present revision.")
          @Nullable Integer revision) {
    TransitionRequest request =
        json.checked(new TransitionRequest(ErasureState.CANCELLED.name(), comment));
    return service.transition(id, request, Etag.ofGiven(revision));
  }
}
