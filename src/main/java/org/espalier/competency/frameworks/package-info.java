/** Proficiency scales, frameworks and the competencies in them. */
@NullMarked
package org.espalier.competency.frameworks;

import org.jspecify.annotations.NullMarked;
