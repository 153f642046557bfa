/**
 * Review forms: which sections a review has, who answers them, and how much each counts.
 * Invariants: the weights of a form's sections total 100, as do those of its raters; a form by
 * which reviews are made keeps what they are scored by.
 */
@NullMarked
package org.espalier.performance.forms;

import org.jspecify.annotations.NullMarked;
