/** Key positions: the ones that must not stay empty, and who may know of them. */
@NullMarked
package org.espalier.succession.positions;

import org.jspecify.annotations.NullMarked;
