package org.espalier.platform.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import java.util.function.Function;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** The types of lists that are read in parts, after the Relay specification. */
final class Connections {

  static final String PAGE_INFO = "PageInfo";

  private final OutputTypes types;

  Connections(OutputTypes types) {
    this.types = types;
  }

  /** Adds the connection and the edge of a type. */
  void add(GraphQLTypeReference node) {
    String edge = node.getName() + "Edge";
    String name = node.getName() + "Connection";
    types.add(
        GraphQLObjectType.newObject()
            .name(edge)
            .description("A thing at its place in a list.")
            .field(member(edge, "node", nonNull(node), Edge::node))
            .field(member(edge, "cursor", nonNull(Scalars.GraphQLString), Edge::cursor))
            .build());
    types.add(
        GraphQLObjectType.newObject()
            .name(name)
            .description("A part of a list.")
            .field(slice(name, "edges", nonNull(list(nonNull(typeRef(edge)))), Edge::all))
            .field(slice(name, "nodes", nonNull(list(nonNull(node))), Slice::items))
            .field(slice(name, "pageInfo", nonNull(typeRef(PAGE_INFO)), slice -> slice))
            .field(slice(name, "totalCount", of(Long.class), Slice::total))
            .build());
  }

  /** Adds the type that tells where a part begins and ends. */
  void addPageInfo() {
    types.add(
        GraphQLObjectType.newObject()
            .name(PAGE_INFO)
            .description("Where a part of a list begins and ends.")
            .field(slice(PAGE_INFO, "hasNextPage", nonNull(of(Boolean.class)), Slice::later))
            .field(slice(PAGE_INFO, "hasPreviousPage", nonNull(of(Boolean.class)), Slice::earlier))
            .field(slice(PAGE_INFO, "startCursor", Scalars.GraphQLString, Connections::start))
            .field(slice(PAGE_INFO, "endCursor", Scalars.GraphQLString, Connections::end))
            .build());
  }

  private graphql.schema.GraphQLFieldDefinition slice(
      String parent,
      String name,
      GraphQLOutputType type,
      Function<Slice<Object>, @Nullable Object> accessor) {
    return types.member(parent, name, type, new PropertyFetcher<>(accessor));
  }

  private graphql.schema.GraphQLFieldDefinition member(
      String parent,
      String name,
      GraphQLOutputType type,
      Function<Edge, @Nullable Object> accessor) {
    return types.member(parent, name, type, new PropertyFetcher<>(accessor));
  }

  private GraphQLOutputType of(Class<?> scalar) {
    return types.of(new Shape(scalar, List.of(), true));
  }

  private static @Nullable Object start(Slice<Object> slice) {
    return slice.items().isEmpty() ? null : slice.cursors().apply(slice.items().getFirst());
  }

  private static @Nullable Object end(Slice<Object> slice) {
    return slice.items().isEmpty() ? null : slice.cursors().apply(slice.items().getLast());
  }

  /** A thing in a slice; its cursor is made when somebody asks. */
  private record Edge(Slice<Object> slice, Object node) {

    static List<Edge> all(Slice<Object> slice) {
      return slice.items().stream().map(item -> new Edge(slice, item)).toList();
    }

    String cursor() {
      return slice.cursors().apply(node);
    }
  }
}
