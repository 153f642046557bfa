package org.espalier.recruiting.erasures;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.http.Body;

/** Copies of what is kept of candidates, and their erasure, over GraphQL. */
@Singleton
class CandidateErasureGraph implements Graph {

  private final CandidateErasures erasures;
  private final CandidateDocuments documents;

  CandidateErasureGraph(CandidateErasures erasures, CandidateDocuments documents) {
    this.erasures = erasures;
    this.documents = documents;
  }

  @Query
  @Description("Everything that is kept of a candidate, to be handed to the person.")
  public CandidateDocument candidateDocument(UUID candidateId) {
    return documents.of(candidateId);
  }

  @Mutation
  @Description("Erases a candidate at once and for good; counts stay.")
  public CandidateErasureView eraseCandidate(UUID id, Body<CandidateErasureInput> input) {
    input.valid();
    return erasures.erase(id);
  }
}
