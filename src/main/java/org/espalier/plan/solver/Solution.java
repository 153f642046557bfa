package org.espalier.plan.solver;

import org.jspecify.annotations.Nullable;

/**
 * What is known at the end.
 *
 * @param values the best decisions found; null if none were found
 * @param bound no decisions are worth more than that
 * @param proven true if nothing better exists: the best was found, or there is none at all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Solution(boolean @Nullable [] values, double bound, boolean proven) {}
