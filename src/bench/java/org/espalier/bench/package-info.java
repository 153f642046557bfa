/**
 * The benchmark: what the packaged server costs, as a ratio to the least that the same answer could
 * cost on the same machine in the same run. See {@code src/docs/bench/README.md} for how it
 * measures and why so.
 */
@NullMarked
package org.espalier.bench;

import org.jspecify.annotations.NullMarked;
