/**
 * Transcripts: what a person learned and earned, as a copy that can be verified. Invariant: the
 * entries and the digest of a moment that is over are the same whenever they are told. May import
 * {@code learning.completions}, {@code learning.certifications}, {@code learning.catalogue}, {@code
 * workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.learning.transcripts;

import org.jspecify.annotations.NullMarked;
