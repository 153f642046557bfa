/**
 * The sample tenant: an invented company with its people, competencies, learning and two years of
 * history. It comes as files and goes in by the import, as anybody's files do.
 */
@NullMarked
package org.espalier.integration.sample;

import org.jspecify.annotations.NullMarked;
