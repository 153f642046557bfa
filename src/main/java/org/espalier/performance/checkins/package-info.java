/** Check-ins on goals: what was said about how they go, and how far they were at any moment. */
@NullMarked
package org.espalier.performance.checkins;

import org.jspecify.annotations.NullMarked;
