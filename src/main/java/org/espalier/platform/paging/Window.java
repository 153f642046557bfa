package org.espalier.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, told from either end of what lies between two places.
 *
 * @param size how many things at the most
 * @param backward true for the last ones, false for the first ones
 * @param after cursor of the place behind which the things must be; null for the list's beginning
 * @param before cursor of the place in front of which they must be; null for the list's end
 * @param counted true if the size of the whole list is wanted too
 */
public record Window(
    int size, boolean backward, @Nullable String after, @Nullable String before, boolean counted) {}
