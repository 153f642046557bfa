/** Employees, the reporting line, and who the caller is among them. */
@NullMarked
package org.espalier.workforce.people;

import org.jspecify.annotations.NullMarked;
