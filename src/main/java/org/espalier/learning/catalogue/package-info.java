/** The activities by which people can learn. */
@NullMarked
package org.espalier.learning.catalogue;

import org.jspecify.annotations.NullMarked;
