/**
 * Who says something: people speak in their own name and in nobody else's; programs write down what
 * people said elsewhere.
 */
@NullMarked
package org.espalier.knowledge.authors;

import org.jspecify.annotations.NullMarked;
