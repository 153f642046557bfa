/**
 * Writes those files of the sample tenant that nobody would want to write by hand: people, and two
 * years of what happened to them. Same input, same files. The organisation, the jobs, the
 * competencies, the requirements and the catalogue are written by hand.
 */
@NullMarked
package org.espalier.sample;

import org.jspecify.annotations.NullMarked;
