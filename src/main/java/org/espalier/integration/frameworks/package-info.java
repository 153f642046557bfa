/**
 * Frameworks in the forms in which others publish them: one reader a format, pure functions from
 * files to rows of kinds that there are. No other package knows a format; what has no place here is
 * noted and never dropped. Imports integration.bulk only.
 */
@NullMarked
package org.espalier.integration.frameworks;

import org.jspecify.annotations.NullMarked;
