package org.espalier.platform.graphql.execution;

import java.util.Map;

/**
 * What came of a request.
 *
 * @param executed true if the request was run, well or not; false if it was refused before
 * @param status the HTTP status of the refusal; 200 if it was run
 * @param body the members of the answer
 */
public record GraphqlAnswer(boolean executed, int status, Map<String, Object> body) {}
