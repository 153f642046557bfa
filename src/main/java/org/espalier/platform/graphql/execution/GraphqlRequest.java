package org.espalier.platform.graphql.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param query the document; null if only its hash is given
 * @param operationName which of the document's operations
 * @param variables values of the operation's variables
 * @param hash SHA-256 of the query, in hexadecimal digits, if the client wants it remembered
 * @param readOnly true if mutations are refused, as with GET
 */
public record GraphqlRequest(
    @Nullable String query,
    @Nullable String operationName,
    Map<String, Object> variables,
    @Nullable String hash,
    boolean readOnly) {}
