/**
 * How goals serve the strategy: from a person's goals up to initiatives, and from an initiative
 * down to who works for it and who can do what it needs. Nothing is stored here.
 */
@NullMarked
package org.espalier.performance.alignment;

import org.jspecify.annotations.NullMarked;
