package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What people have in common who are compared.
 *
 * @param required the level that was required of them
 * @param start the level of the scale that they had reached: how many of its levels are not above
 *     theirs
 * @param quarter when it was completed, and when those were measured who did not take it
 */
record Stratum(BigDecimal required, long start, Instant quarter) {}
