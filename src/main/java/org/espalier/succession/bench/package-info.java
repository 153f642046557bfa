/**
 * What key positions have for successors, and what would follow if people left. Derived when it is
 * read.
 */
@NullMarked
package org.espalier.succession.bench;

import org.jspecify.annotations.NullMarked;
