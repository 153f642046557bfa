/**
 * Files that go with articles. Invariants: a file is what its media type says, and none that a
 * browser would run; files change with what is worked on, and readers see those of the version that
 * they read; a version keeps its files. May import {@code knowledge.articles} and {@code platform}.
 */
@NullMarked
package org.espalier.knowledge.attachments;

import org.jspecify.annotations.NullMarked;
