/**
 * GraphQL: what a feature needs to be part of it. A bean that implements {@link
 * org.espalier.platform.graphql.Graph} becomes queries, mutations and fields by its annotated
 * methods; records become types with the names that they have in REST. How the schema is made of
 * that stands in {@code schema}, how requests are answered in {@code execution}.
 */
@NullMarked
package org.espalier.platform.graphql;

import org.jspecify.annotations.NullMarked;
