/**
 * The floor: a program that gives the same bytes as the server for three reads, written by hand on
 * the same HTTP library, pool and driver, and without anything that the server does for safety.
 */
@NullMarked
package org.espalier.bench.floor;

import org.jspecify.annotations.NullMarked;
