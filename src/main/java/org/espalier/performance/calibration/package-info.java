/**
 * Calibration: sessions in which managers' reviews are compared and what is agreed is written down.
 * Invariants: what held before and what holds after stay on record with whoever wrote it and why;
 * what a closed session has shown does not change.
 */
@NullMarked
package org.espalier.performance.calibration;

import org.jspecify.annotations.NullMarked;
