/**
 * Copies of everything that is known about one person: asked for, made in the background, fetched,
 * and forgotten after a while. For the person and for administrators, not for managers.
 */
@NullMarked
package org.espalier.privacy.exports;

import org.jspecify.annotations.NullMarked;
