/**
 * How far people are from other jobs. The distance to a job is the sum of the levels that are still
 * to be gained for it, each as a share of its scale; it says nothing of importance, while readiness
 * and priority weigh.
 */
@NullMarked
package org.espalier.career.moves;

import org.jspecify.annotations.NullMarked;
