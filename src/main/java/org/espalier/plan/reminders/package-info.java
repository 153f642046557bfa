/**
 * Tells the change feed of dates in active plans that come near or are past, each once. What is
 * overdue never depends on it: that is derived from the dates when it is read.
 */
@NullMarked
package org.espalier.plan.reminders;

import org.jspecify.annotations.NullMarked;
