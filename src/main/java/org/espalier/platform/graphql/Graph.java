package org.espalier.platform.graphql;

import java.util.List;

/**
 * A part of the GraphQL surface: a bean whose methods become fields.
 *
 * <ul>
 *   <li>{@code @Query}, {@code @Mutation} and {@link Subscription}: fields of the roots. What a
 *       mutation returns is wrapped in a payload of its own.
 *   <li>{@code @Source} on the first parameter: a field of that type. Where the parameter is a list
 *       the method is called once for all the things of one level of the answer and gives one value
 *       for each, in their order; so the number of statements does not grow with theirs.
 *   <li>The other parameters are the field's arguments, with what is in this package for more than
 *       plain values: {@link Paging}, {@link Selection}, {@link Patch} and the request bodies of
 *       REST.
 * </ul>
 */
public interface Graph {

  /** The kinds of things that can be found by id here. */
  default List<NodeKind<?>> nodes() {
    return List.of();
  }

  /** The fields here that take more work than the values that they tell. */
  default List<Effort> efforts() {
    return List.of();
  }
}
