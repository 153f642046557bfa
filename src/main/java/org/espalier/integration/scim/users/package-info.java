/**
 * Users: employees as SCIM tells them. What employees do not have is in a table of its own; what
 * they have is read from them and written by their own way. Invariant: no two users of a tenant
 * have the same name at sign-in, whatever its case.
 */
@NullMarked
package org.espalier.integration.scim.users;

import org.jspecify.annotations.NullMarked;
