/**
 * What becomes of what people did: a completion, evidence, or nothing but the record of it, and
 * why. Completions and evidence go the way that they go from everywhere else, with the source
 * {@code xapi} and the id of the statement, so that nothing happens twice.
 */
@NullMarked
package org.espalier.integration.xapi.outcomes;

import org.jspecify.annotations.NullMarked;
