/** Who is to learn what. */
@NullMarked
package org.espalier.learning.assignments;

import org.jspecify.annotations.NullMarked;
