/**
 * Answers about everybody that take long to count, kept in this process while nothing happens that
 * they depend on. Nothing is served from here that the database did not say, just before, to be
 * unchanged.
 */
@NullMarked
package org.espalier.platform.kept;

import org.jspecify.annotations.NullMarked;
