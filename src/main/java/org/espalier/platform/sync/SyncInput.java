package org.espalier.platform.sync;

import org.jspecify.annotations.Nullable;

/** What clients send for a thing: body of POST and PUT, row of an import and of an export. */
public interface SyncInput {

  /** The source of things that name none. */
  String DEFAULT_SOURCE = "default";

  /** Text that can be an external id or a source: something, and no white space at its ends. */
  String KEY = "^\\S(?:.*\\S)?$";

  /** What {@link #KEY} asks for, in words. */
  String KEY_RULE = "must not be empty, begin or end with white space, or have line breaks";

  /** The thing's id in the system that it comes from. */
  @Nullable String externalId();

  /** The system that it comes from; null for the one that the request names. */
  @Nullable String system();

  /** Whether it is in use; null means that it is, as do kinds that know no such thing. */
  default @Nullable Status status() {
    return null;
  }
}
