/**
 * Certifications: what people have to hold, since when and until when. Everything is derived when
 * it is read, from completions, decisions and who people were; nothing waits for a job to run.
 */
@NullMarked
package org.espalier.learning.certifications;

import org.jspecify.annotations.NullMarked;
