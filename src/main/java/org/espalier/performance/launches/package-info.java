/**
 * Launches of review cycles: one review for everybody in a cycle's audience, made in the
 * background. Invariant: however often and by how many a cycle is launched, a person has one review
 * in it.
 */
@NullMarked
package org.espalier.performance.launches;

import org.jspecify.annotations.NullMarked;
