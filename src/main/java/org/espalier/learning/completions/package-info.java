/** What was learned, and what that proved. */
@NullMarked
package org.espalier.learning.completions;

import org.jspecify.annotations.NullMarked;
