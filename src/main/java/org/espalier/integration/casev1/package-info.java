/**
 * Frameworks for others to fetch: the provider of 1EdTech Competencies and Academic Standards
 * Exchange (CASE) 1.1 at {@code /ims/case/v1p1}. A framework is a document, its competencies are
 * items, their tree are associations, its scale is a rubric. It reads and never writes; nothing of
 * the protocol is known outside of this package, whose reader is in integration.frameworks. Imports
 * platform only.
 */
@NullMarked
package org.espalier.integration.casev1;

import org.jspecify.annotations.NullMarked;
