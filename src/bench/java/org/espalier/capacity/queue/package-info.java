/**
 * Queues: stations where work waits and is done, a clock that lets what is due happen in order, and
 * the formulas of what comes out where theory is exact. Knows nothing of servers.
 */
@NullMarked
package org.espalier.capacity.queue;

import org.jspecify.annotations.NullMarked;
