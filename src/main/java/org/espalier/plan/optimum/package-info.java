/**
 * Chooses learning for people: what covers most of their gaps for least, to proven optimality
 * ({@code plan.solver}). {@code Learner} and {@code Catalogue} are what is known, {@code Relevance}
 * leaves out what cannot help, {@code GroupModel} says what can be decided, {@code Optimiser}
 * decides, {@code Sequence} puts it in order, {@code Refusals} and {@code Shortfalls} say why not.
 */
@NullMarked
package org.espalier.plan.optimum;

import org.jspecify.annotations.NullMarked;
