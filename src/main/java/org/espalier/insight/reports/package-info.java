/**
 * Reports: insights that are worked out when their schedule says so, and kept as files to fetch.
 * Invariants: a run sees what its owner may see, and nothing else; two processes never do the same
 * run; whatever is worked out goes through the very service of the insight's endpoint.
 */
@NullMarked
package org.espalier.insight.reports;

import org.jspecify.annotations.NullMarked;
