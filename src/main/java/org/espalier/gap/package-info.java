/**
 * The difference between what is required and what people can do: of one person, of groups, today
 * and at any moment, and readiness for jobs. Nothing is stored here but the secrets of {@link
 * org.espalier.gap.cases}. Formulas stand in {@link GapMath}; which requirements are in force and
 * what evidence amounts to stand in {@code sql/competency}. May import {@code competency}, {@code
 * workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.gap;

import org.jspecify.annotations.NullMarked;
