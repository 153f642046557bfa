/**
 * What people do with articles: looking at them, rating them, finishing lessons. Invariants: only
 * what is published is used, by employees, each for oneself; nobody rates what one wrote.
 */
@NullMarked
package org.espalier.knowledge.use;

import org.jspecify.annotations.NullMarked;
