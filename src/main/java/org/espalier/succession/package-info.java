/**
 * Succession: key positions, who could follow in them, and what would follow if somebody left.
 * Invariants: nobody sees here what concerns oneself, whatever the role; numbers count what the
 * caller sees. May import {@code career}, {@code performance}, {@code plan}, {@code insight} (how
 * numbers are told), {@code gap}, {@code learning}, {@code competency}, {@code workforce}, {@code
 * platform}.
 */
@NullMarked
package org.espalier.succession;

import org.jspecify.annotations.NullMarked;
