/**
 * Informal learning: who is an expert of what, what people ask and answer, what they write down for
 * others, who guides whom, and where those meet who do the same work. All of it is tied to
 * competencies. May import {@code career}, {@code learning}, {@code gap}, {@code competency},
 * {@code workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.knowledge;

import org.jspecify.annotations.NullMarked;
