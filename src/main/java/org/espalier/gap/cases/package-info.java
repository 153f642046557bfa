/**
 * How many of a group stand in which case, exactly or protected. Those who may see the members of a
 * group get what was counted; those who may see groups only get counts to which {@link CellKeys}
 * added noise, and no group that is too small. Decision 0025 says why and what that holds. May
 * import {@code platform}.
 */
@NullMarked
package org.espalier.gap.cases;

import org.jspecify.annotations.NullMarked;
