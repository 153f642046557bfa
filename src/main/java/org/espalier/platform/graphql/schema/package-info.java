/**
 * Makes the GraphQL schema of the {@link org.espalier.platform.graphql.Graph} beans and of the
 * records that they take and give: names as in REST, null only where JSpecify says so.
 */
@NullMarked
package org.espalier.platform.graphql.schema;

import org.jspecify.annotations.NullMarked;
