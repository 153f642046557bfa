/**
 * Careers: the moves between jobs, how far somebody is from each of them, and the way to a job that
 * is several moves away. Nothing about people is stored but what they say that they want, and what
 * they offer to others. May import {@code gap}, {@code competency}, {@code workforce}, {@code
 * platform}.
 */
@NullMarked
package org.espalier.career;

import org.jspecify.annotations.NullMarked;
