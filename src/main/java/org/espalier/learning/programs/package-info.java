/**
 * Programs: how far people are with learning that is made of other learning. A program is
 * completed, in the same transaction, with the last part that it needs; progress is derived when it
 * is read.
 */
@NullMarked
package org.espalier.learning.programs;

import org.jspecify.annotations.NullMarked;
