/**
 * Espalier: the headless talent-development server. Start reading at {@code platform}, then any
 * feature package.
 */
@NullMarked
package org.espalier;

import org.jspecify.annotations.NullMarked;
