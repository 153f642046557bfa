/**
 * Lists: pages by key, sorted by documented members and ended by id, with opaque cursors that are
 * checked.
 */
@NullMarked
package org.espalier.platform.paging;

import org.jspecify.annotations.NullMarked;
