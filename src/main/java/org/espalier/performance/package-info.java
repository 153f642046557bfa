/**
 * Performance: goals and how they serve the strategy, forms and cycles of reviews, the reviews of
 * people in them, and what is agreed about them. Invariants: a goal belongs to a person or to a
 * unit; a person has one review in a cycle; what people say of somebody else's work is theirs alone
 * until it is shared; a score names every factor, and one that lacks something required is none;
 * nobody learns from a unit's or an initiative's numbers what a person's goal would not have told.
 * May import {@code plan}, {@code insight} (how numbers are told), {@code gap}, {@code learning},
 * {@code competency}, {@code workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.performance;

import org.jspecify.annotations.NullMarked;
