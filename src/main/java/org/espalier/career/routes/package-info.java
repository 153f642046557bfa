/**
 * The way to a job that is several moves away: along career paths, with the least to be learned on
 * the way.
 */
@NullMarked
package org.espalier.career.routes;

import org.jspecify.annotations.NullMarked;
