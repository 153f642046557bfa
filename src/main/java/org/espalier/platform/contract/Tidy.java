package org.espalier.platform.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts everything in an order of its own and takes away what nothing refers to. */
final class Tidy {

  private final OpenAPI api;
  private final Components components;

  Tidy(OpenAPI api) {
    this.api = api;
    this.components = api.getComponents();
  }

  void up() {
    Set<String> used = used();
    Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
    schemas.keySet().retainAll(used);
    components.setSchemas(schemas);
    components.setResponses(new TreeMap<>(components.getResponses()));
    components.setHeaders(new TreeMap<>(components.getHeaders()));
    paths();
  }

  private void paths() {
    Map<String, PathItem> items = new TreeMap<>(api.getPaths().getPathItems());
    api.setPaths(OASFactory.createPaths());
    items.forEach((path, item) -> {
      Map<PathItem.HttpMethod, Operation> operations = new TreeMap<>(item.getOperations());
      PathItem sorted = OASFactory.createPathItem();
      operations.forEach((verb, operation) -> sorted.setOperation(verb, sorted(operation)));
      api.getPaths().addPathItem(path, sorted);
    });
  }

  /** The same with its members in the order in which a person reads them. */
  private static Operation sorted(Operation operation) {
    return OASFactory.createOperation()
        .operationId(operation.getOperationId())
        .summary(operation.getSummary())
        .description(operation.getDescription())
        .tags(operation.getTags())
        .security(operation.getSecurity())
        .parameters(operation.getParameters())
        .requestBody(operation.getRequestBody())
        .responses(operation.getResponses());
  }

  /** The names of the schemas that operations lead to. */
  private Set<String> used() {
    Set<String> used = new HashSet<>();
    List<Schema> open = new ArrayList<>();
    api.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(operation -> collect(operation, open));
    open.add(Schemas.ref("Problem"));
    components.getParameters().values().forEach(parameter -> open.add(parameter.getSchema()));
    while (!open.isEmpty()) {
      Schema schema = open.removeLast();
      if (schema.getRef() != null && used.add(Schemas.nameOf(schema.getRef()))) {
        open.add(components.getSchemas().get(Schemas.nameOf(schema.getRef())));
      }
      Usage.inner(schema, open::add);
    }
    return used;
  }

  private static void collect(Operation operation, List<Schema> open) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .map(Parameter::getSchema)
          .filter(schema -> schema != null)
          .forEach(open::add);
    }
    if (operation.getRequestBody() != null) {
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(media -> open.add(media.getSchema()));
    }
    operation.getResponses().getAPIResponses().values().stream()
        .filter(response -> response.getContent() != null)
        .flatMap(response -> response.getContent().getMediaTypes().values().stream())
        .forEach(media -> open.add(media.getSchema()));
  }
}
