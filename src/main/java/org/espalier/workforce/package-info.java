/**
 * People, organisation, jobs and positions. Nothing here knows of competencies. Invariants: units,
 * families, positions and reporting lines are trees; whoever leaves stays on record, inactive. May
 * import {@code platform} only.
 */
@NullMarked
package org.espalier.workforce;

import org.jspecify.annotations.NullMarked;
