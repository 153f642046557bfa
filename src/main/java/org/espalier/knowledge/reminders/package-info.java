/** Tells that articles should be looked through again, each day of it once. */
@NullMarked
package org.espalier.knowledge.reminders;

import org.jspecify.annotations.NullMarked;
