/**
 * Recruiting: which jobs are to be filled, who could fill them from inside and outside, and how
 * people begin. Candidates and employees are measured by the same definitions. Invariants: all
 * candidates of a requisition are measured by the same requirements; nobody is hired beyond its
 * head count. May import {@code career}, {@code plan}, {@code gap}, {@code learning}, {@code
 * competency}, {@code workforce}, {@code privacy.retention}, {@code platform}.
 */
@NullMarked
package org.espalier.recruiting;

import org.jspecify.annotations.NullMarked;
