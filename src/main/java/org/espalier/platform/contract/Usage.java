package org.espalier.platform.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which schemas are sent, and which are answered with, directly or inside of others. */
final class Usage {

  private final Schemas schemas;
  private final Set<String> sent = new HashSet<>();
  private final Set<String> answered = new HashSet<>();

  Usage(Schemas schemas, Collection<Endpoint> endpoints) {
    this.schemas = schemas;
    for (Endpoint endpoint : endpoints) {
      if (endpoint.operation().getRequestBody() != null) {
        follow(endpoint.operation().getRequestBody().getContent(), sent);
      }
      endpoint.operation().getResponses().getAPIResponses().values().stream()
          .map(response -> response.getContent())
          .filter(content -> content != null)
          .forEach(content -> follow(content, answered));
    }
    follow(Schemas.ref("Problem"), answered);
  }

  boolean sent(String name) {
    return sent.contains(name);
  }

  boolean answered(String name) {
    return answered.contains(name);
  }

  private void follow(Content content, Set<String> found) {
    content.getMediaTypes().values().forEach(media -> follow(media.getSchema(), found));
  }

  private void follow(Schema from, Set<String> found) {
    Deque<Schema> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Schema schema = open.pop();
      Schema target = schemas.referred(schema);
      if (target != null && found.add(Schemas.nameOf(schema.getRef()))) {
        open.push(target);
      }
      inner(schema, open::push);
    }
  }

  /** Hands out the schemas that stand directly inside of one. */
  static void inner(Schema schema, Consumer<Schema> consumer) {
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(consumer);
    }
    if (schema.getItems() != null) {
      consumer.accept(schema.getItems());
    }
    if (schema.getAnyOf() != null) {
      schema.getAnyOf().forEach(consumer);
    }
    if (schema.getAdditionalPropertiesSchema() != null) {
      consumer.accept(schema.getAdditionalPropertiesSchema());
    }
  }
}
