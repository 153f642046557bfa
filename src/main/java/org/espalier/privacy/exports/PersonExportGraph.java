package org.espalier.privacy.exports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Copies of what is known about people, over GraphQL. */
@Singleton
class PersonExportGraph implements Graph {

  private final PersonExports exports;

  PersonExportGraph(PersonExports exports) {
    this.exports = exports;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(PersonExportView.class, "person_export", exports::all));
  }

  @Query
  @Description("A copy of everything that is known about a person.")
  public PersonExportView personExport(UUID id) {
    return exports.get(id);
  }

  @Query
  @Description("The copies that the caller may see, the newest first.")
  public Slice<PersonExportView> personExports(Paging paging, @Id @Nullable String employeeId) {
    return exports.slice(
        paging.params(), paging.window(), PersonExportResource.filters(employeeId));
  }

  @Mutation
  @Description("Asks for a copy of everything that is known about a person.")
  public PersonExportView requestPersonExport(Body<PersonExportInput> input) {
    return exports.request(input.valid());
  }

  @Description("What the copy says, as JSON text; null while it is being made.")
  public List<@Nullable String> document(@Source List<PersonExportView> copies) {
    Map<UUID, String> texts = exports.texts(copies.stream().map(PersonExportView::id).toList());
    List<@Nullable String> documents = new ArrayList<>();
    copies.forEach(copy -> documents.add(texts.get(copy.id())));
    return documents;
  }
}
