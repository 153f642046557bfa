/**
 * Trees of things of one table (units, job families, people, competencies): each node's path from
 * the root is kept beside it, so that a subtree is an index range and an ancestor a look into one
 * row, right after every change.
 */
@NullMarked
package org.espalier.platform.tree;

import org.jspecify.annotations.NullMarked;
