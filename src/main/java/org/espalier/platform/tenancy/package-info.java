/**
 * Which tenant a request or a job works for. The tenant comes from the token (or from the job's
 * row), is fixed for the whole unit of work, and goes into every statement; row-level security is
 * the second wall.
 */
@NullMarked
package org.espalier.platform.tenancy;

import org.jspecify.annotations.NullMarked;
