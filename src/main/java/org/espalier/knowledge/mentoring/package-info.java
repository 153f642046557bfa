/**
 * Mentoring: somebody asks a mentor who offers it, the mentor agrees, the two meet, and one of them
 * closes it with an outcome. That two people have one, and how it stands, is seen by them and by
 * administrators; what they write to each other is seen by the two alone, exports included.
 */
@NullMarked
package org.espalier.knowledge.mentoring;

import org.jspecify.annotations.NullMarked;
