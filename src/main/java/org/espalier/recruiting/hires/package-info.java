/**
 * Hiring: whoever is offered a job becomes an employee, or changes the job, with what was observed,
 * a first plan, and the learning that rules assign. All of it or nothing; never more people than a
 * requisition has heads.
 */
@NullMarked
package org.espalier.recruiting.hires;

import org.jspecify.annotations.NullMarked;
