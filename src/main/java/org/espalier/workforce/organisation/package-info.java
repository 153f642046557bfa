/** Org units: the tree of departments. */
@NullMarked
package org.espalier.workforce.organisation;

import org.jspecify.annotations.NullMarked;
