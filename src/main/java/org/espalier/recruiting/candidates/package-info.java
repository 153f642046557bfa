/**
 * Candidates from outside. They have no login and never see what is kept of them; talent admins see
 * them, and who looks for people for a requisition that they applied for.
 */
@NullMarked
package org.espalier.recruiting.candidates;

import org.jspecify.annotations.NullMarked;
