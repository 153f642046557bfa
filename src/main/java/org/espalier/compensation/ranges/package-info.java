/** What jobs are meant to be paid. */
@NullMarked
package org.espalier.compensation.ranges;

import org.jspecify.annotations.NullMarked;
