package org.espalier.platform.sync;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a file said of a member that another source owns, and what stayed.
 *
 * @param number its place among those of the file: the same if the row is written again
 * @param line of the row
 * @param externalId of the row
 * @param pointer to the member
 * @param kept what the thing has, as text; a reference by its external id
 * @param offered what the row said
 * @param owner the source that has the say
 */
public record Kept(
    int number,
    int line,
    String externalId,
    String pointer,
    @Nullable String kept,
    @Nullable String offered,
    String owner) {}
