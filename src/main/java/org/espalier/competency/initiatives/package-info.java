/**
 * Strategic initiatives: what the tenant wants to achieve, and what people have to be able to do
 * for that. Everybody may read them. Invariants: an initiative asks for a competency once, at a
 * level of its scale; what it asked for before is kept, so that old gaps stay true.
 */
@NullMarked
package org.espalier.competency.initiatives;

import org.jspecify.annotations.NullMarked;
