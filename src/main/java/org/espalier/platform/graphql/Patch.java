package org.espalier.platform.graphql;

import org.espalier.platform.http.MergePatch;

/**
 * A change of some members of a thing, as an argument: members that are absent stay, null takes
 * them away.
 *
 * @param members the change
 * @param <R> the record whose members can be changed
 */
@SuppressWarnings("UnusedTypeParameter") // the schema is made of it
public record Patch<R>(MergePatch members) {}
