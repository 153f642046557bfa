/**
 * Groups: people and groups by a name, as identity providers keep them. A group may carry a role,
 * which its members then have when they sign in, and the org unit that the role is about. Who
 * changes members writes them by sets: nothing here goes through them one by one.
 */
@NullMarked
package org.espalier.integration.scim.groups;

import org.jspecify.annotations.NullMarked;
