/**
 * What the catalogue lacks: what is required of people and nothing on offer teaches. Read only;
 * what is required and what people can do is defined in {@code sql/competency} and {@code sql/gap}.
 */
@NullMarked
package org.espalier.learning.gaps;

import org.jspecify.annotations.NullMarked;
