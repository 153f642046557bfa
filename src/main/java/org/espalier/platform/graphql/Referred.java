package org.espalier.platform.graphql;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.platform.paging.Thing;
import org.jspecify.annotations.Nullable;

/** Finds what things refer to, for all of them at once. */
public final class Referred {

  private Referred() {}

  /**
   * What each of the things refers to, in their order; null where it refers to nothing or to
   * something that the caller may not see.
   *
   * @param reference the id of what a thing refers to
   * @param load reads those of some things that the caller may see
   */
  public static <S, V extends Thing> List<@Nullable V> by(
      List<S> things,
      Function<S, @Nullable UUID> reference,
      Function<Collection<UUID>, List<V>> load) {
    Set<UUID> ids =
        things.stream()
            .map(reference)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<UUID, V> found =
        ids.isEmpty()
            ? Map.of()
            : load.apply(ids).stream().collect(Collectors.toMap(Thing::id, Function.identity()));
    return things.stream().<@Nullable V>map(thing -> of(found, reference.apply(thing))).toList();
  }

  private static <V> @Nullable V of(Map<UUID, V> found, @Nullable UUID id) {
    return id == null ? null : found.get(id);
  }
}
