package org.espalier.platform.graphql;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.platform.paging.Thing;

/**
 * A kind of things that can be found by id alone.
 *
 * @param type what one is
 * @param table where they are kept
 * @param load reads those of some things that the caller may see
 */
public record NodeKind<V extends Thing>(
    Class<V> type, String table, Function<Collection<UUID>, List<V>> load) {}
