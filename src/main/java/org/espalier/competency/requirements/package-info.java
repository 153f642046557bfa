/** What jobs, families, units, leadership levels and everybody require. */
@NullMarked
package org.espalier.competency.requirements;

import org.jspecify.annotations.NullMarked;
