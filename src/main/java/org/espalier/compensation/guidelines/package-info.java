/** Guidelines of merit raises: a matrix of rating and place in the range, with gates. */
@NullMarked
package org.espalier.compensation.guidelines;

import org.jspecify.annotations.NullMarked;
