/**
 * What learning systems tell: that somebody enrolled, began, went on, completed, failed or
 * withdrew. It has the same effect as the same thing done by hand or by an import; telling it twice
 * has none.
 */
@NullMarked
package org.espalier.learning.events;

import org.jspecify.annotations.NullMarked;
