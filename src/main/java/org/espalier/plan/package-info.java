/**
 * Development plans: drafted from a gap, agreed by employee and manager, turned into learning
 * assignments, and achieved by evidence. Invariants: only plans that are not agreed yet are edited;
 * an item keeps the gap that it answers as it was; both sides agree before a plan becomes active.
 * May import {@code insight} (how numbers are told, and what was observed of learning), {@code
 * gap}, {@code learning}, {@code competency}, {@code workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.plan;

import org.jspecify.annotations.NullMarked;
