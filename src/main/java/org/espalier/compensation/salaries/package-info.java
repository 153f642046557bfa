/** What people are paid, since when. */
@NullMarked
package org.espalier.compensation.salaries;

import org.jspecify.annotations.NullMarked;
