/**
 * Recommends the right training at the right time: what a person can begin now, ranked by a sum of
 * factors that the answer shows. Nothing is kept: every answer is made of what holds this moment.
 */
@NullMarked
package org.espalier.plan.recommendations;

import org.jspecify.annotations.NullMarked;
