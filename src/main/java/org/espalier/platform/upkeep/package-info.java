/**
 * Does the chores of the tenants in the background: forgetting what has served its time, and the
 * like.
 */
@NullMarked
package org.espalier.platform.upkeep;

import org.jspecify.annotations.NullMarked;
