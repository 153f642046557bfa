/**
 * Things that other systems keep in step with: known by (source, externalId), written in batches of
 * one or of thousands by the same statements. A row that says what is already so changes nothing
 * and tells nobody.
 */
@NullMarked
package org.espalier.platform.sync;

import org.jspecify.annotations.NullMarked;
