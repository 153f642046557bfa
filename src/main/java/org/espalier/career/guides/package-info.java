/**
 * Who could guide somebody to a job: mentors who can what the person lacks, and role models who had
 * the job. Only those are found who offered it, and nobody's levels are told.
 */
@NullMarked
package org.espalier.career.guides;

import org.jspecify.annotations.NullMarked;
