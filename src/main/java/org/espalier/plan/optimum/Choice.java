package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was chosen for learners.
 *
 * @param sequences what each of them does, in the learners' order
 * @param bound no choice within the limits covers more of the gaps' priority
 */
public record Choice(List<Sequence> sequences, Optimality optimality, BigDecimal bound) {}
