/**
 * What people want to become: to have a job, or a certain position. People and those to whom they
 * report write it down; it binds nobody. Whose an aspiration is never changes.
 */
@NullMarked
package org.espalier.career.aspirations;

import org.jspecify.annotations.NullMarked;
