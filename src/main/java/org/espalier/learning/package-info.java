/**
 * Learning: the catalogue of activities with what they develop, assignments to people, completions
 * and the learning record. Invariants: a person has at most one open assignment of an activity;
 * completions are voided, never changed; a completion produces evidence only if it proves
 * something. May import {@code competency}, {@code workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.learning;

import org.jspecify.annotations.NullMarked;
