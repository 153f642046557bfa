package org.espalier.platform.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A body of a protocol that has its own rules of what members there are: any JSON object, in the
 * character set that the request names.
 */
public record JsonTree(ObjectNode members) {}
