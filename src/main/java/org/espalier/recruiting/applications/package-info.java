/**
 * Applications for requisitions, of candidates from outside and of people from inside, and the log
 * of what was decided about them. Whose an application is, and for what, never changes; nobody
 * applies twice for the same.
 */
@NullMarked
package org.espalier.recruiting.applications;

import org.jspecify.annotations.NullMarked;
