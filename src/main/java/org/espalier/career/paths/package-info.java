/**
 * Career paths: a directed graph of jobs. A path leads from one job to another, never back to the
 * same.
 */
@NullMarked
package org.espalier.career.paths;

import org.jspecify.annotations.NullMarked;
