/**
 * Traces, as OpenTelemetry has them: spans of requests, statements, jobs and what is sent, off
 * unless somebody says where to. Nothing of people is in a span: ids, names of operations and of
 * statement files, states and numbers are; paths, queries, bodies and bound values are not.
 */
@NullMarked
package org.espalier.platform.observe;

import org.jspecify.annotations.NullMarked;
