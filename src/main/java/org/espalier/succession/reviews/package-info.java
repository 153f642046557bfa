/**
 * Talent reviews: people in a grid of performance and potential, computed and as agreed. What an
 * open review shows is derived when it is read; what a closed one shows never changes.
 */
@NullMarked
package org.espalier.succession.reviews;

import org.jspecify.annotations.NullMarked;
