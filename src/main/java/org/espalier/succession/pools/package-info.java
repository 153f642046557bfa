/**
 * Talent pools: people who are developed for something. Members do not see that they are unless the
 * pool is transparent.
 */
@NullMarked
package org.espalier.succession.pools;

import org.jspecify.annotations.NullMarked;
