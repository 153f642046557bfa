/**
 * From what a request costs to machines, storage and money: a model with two halves that check each
 * other, formulas and a simulation. What costs come from the benchmark's figures, what people do
 * and what things cost to rent from assumptions that can be told otherwise. See {@code
 * src/docs/capacity.md}.
 */
@NullMarked
package org.espalier.capacity;

import org.jspecify.annotations.NullMarked;
