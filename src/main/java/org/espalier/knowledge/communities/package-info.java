/**
 * Communities of practice: where those meet who do the same work. That a community exists is seen
 * by everybody; what is said in a closed one by its members alone, administrators included. Who has
 * joined writes; moderators decide who joins a closed one, pin, lock and remove.
 */
@NullMarked
package org.espalier.knowledge.communities;

import org.jspecify.annotations.NullMarked;
