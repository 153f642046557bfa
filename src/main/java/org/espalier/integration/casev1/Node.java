package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What links lead to.
 *
 * @param uri that of the publisher, else the address here
 */
record Node(String identifier, String title, String uri) {

  ObjectNode link() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", title)
        .put("identifier", identifier)
        .put("uri", uri);
  }
}
