/**
 * Mentors and role models. Nobody is one who did not say so: people write their own profile and
 * take it back, and programs write those of people who agreed elsewhere. Whoever opts in agrees to
 * being found by what one can do and by the jobs that one had, not to having levels shown. A person
 * has one profile at most, and whose it is never changes.
 */
@NullMarked
package org.espalier.career.mentors;

import org.jspecify.annotations.NullMarked;
