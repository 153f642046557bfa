/**
 * What a statement must be (xAPI, part two: data), with every fault named by its place. Knows JSON
 * and nothing of the server. Invariant: whatever is wrong makes the request malformed, for the
 * protocol answers 400 to all of it.
 */
@NullMarked
package org.espalier.integration.xapi.rules;

import org.jspecify.annotations.NullMarked;
