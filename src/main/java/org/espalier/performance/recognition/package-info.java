/**
 * Badges and awards. Invariants: nobody awards a badge to oneself; what is achieved is awarded once
 * and taken back when the achievement is undone; an award keeps the points that its badge had then.
 */
@NullMarked
package org.espalier.performance.recognition;

import org.jspecify.annotations.NullMarked;
