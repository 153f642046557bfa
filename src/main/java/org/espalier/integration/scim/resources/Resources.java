package org.espalier.integration.scim.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.espalier.integration.scim.lists.ListRequest;
import org.espalier.integration.scim.patch.PatchRequest;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a type. Documents have everything but what is dear to read and not asked for;
 * each write is a transaction, or part of the present one.
 */
public interface Resources {

  /** The type. */
  ResourceKind kind();

  /** A page, as it is asked for. */
  ObjectNode page(ListRequest asked);

  /**
   * A resource.
   *
   * @throws ScimRefusal not found
   */
  ObjectNode get(UUID id, Projection asked);

  /**
   * Creates a resource.
   *
   * @throws ScimRefusal invalidValue, uniqueness or forbidden
   */
  ObjectNode create(ObjectNode sent, Projection asked);

  /**
   * Makes a resource what a client says (RFC 7644, section 3.5.1).
   *
   * @throws ScimRefusal not found, stale, invalidValue, uniqueness or forbidden
   */
  ObjectNode replace(UUID id, ObjectNode sent, @Nullable String ifMatch, Projection asked);

  /**
   * Changes a resource (RFC 7644, section 3.5.2).
   *
   * @throws ScimRefusal not found, stale, invalidValue, uniqueness, forbidden, or what is wrong
   *     with the change
   */
  ObjectNode change(UUID id, PatchRequest patch, @Nullable String ifMatch, Projection asked);

  /**
   * Deletes a resource.
   *
   * @throws ScimRefusal not found, stale or forbidden
   */
  void delete(UUID id, @Nullable String ifMatch);
}
