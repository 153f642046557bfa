/**
 * Articles and lessons: written, reviewed by somebody else, published, found. Whoever works on an
 * article sees what is worked on, everybody else what was published last.
 */
@NullMarked
package org.espalier.knowledge.articles;

import org.jspecify.annotations.NullMarked;
