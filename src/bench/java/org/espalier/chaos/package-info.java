/**
 * Kills servers and the database amid work, at random moments, and looks whether anything is lost
 * or doubled. See {@code src/docs/scale.md}.
 */
@NullMarked
package org.espalier.chaos;

import org.jspecify.annotations.NullMarked;
