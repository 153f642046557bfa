/**
 * Drafts plans from gaps: takes the most urgent ones and chooses learning that covers most of them
 * for least, to proven optimality ({@code plan.solver}), and says why each activity was chosen or
 * not. {@code Learner} and {@code Catalogue} are what is known, {@code Relevance} leaves out what
 * cannot help, {@code GroupModel} says what can be decided, {@code Optimiser} decides, {@code
 * Sequence} puts it in order, {@code DraftWriter} tells it.
 */
@NullMarked
package org.espalier.plan.drafting;

import org.jspecify.annotations.NullMarked;
