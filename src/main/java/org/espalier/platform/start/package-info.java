/** How the server starts, or refuses to: in one line that says what to do. */
@NullMarked
package org.espalier.platform.start;

import org.jspecify.annotations.NullMarked;
