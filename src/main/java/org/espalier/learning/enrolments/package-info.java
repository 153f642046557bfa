/**
 * Who is enrolled in which session, who waits for a seat, and who was there. Invariants: there are
 * never more people in a session than seats; nobody waits while a seat is free; the first one in
 * the waitlist is the first one out; nobody enrols in two sessions at a time, though a session can
 * be put off to a time at which people are elsewhere. Whatever is decided about the seats of a
 * session is decided by one transaction at a time. May import {@code learning.sessions}, {@code
 * learning.assignments}, {@code learning.completions}, {@code learning.catalogue}, {@code
 * competency}, {@code workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.learning.enrolments;

import org.jspecify.annotations.NullMarked;
