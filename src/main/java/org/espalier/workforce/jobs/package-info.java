/** Jobs and the families that they form. */
@NullMarked
package org.espalier.workforce.jobs;

import org.jspecify.annotations.NullMarked;
