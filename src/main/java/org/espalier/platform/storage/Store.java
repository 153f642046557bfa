package org.espalier.platform.storage;

import java.util.Collection;
import java.util.UUID;

/** A place for files of the present tenant. What is put stays as it is. */
interface Store {

  void put(UUID file, byte[] bytes);

  /**
   * The bytes of a file.
   *
   * @throws IllegalStateException if it is not there
   */
  byte[] get(UUID file);

  /**
   * Some bytes of a file.
   *
   * @param from the first of them, from 0
   * @param to the one behind the last of them, at most the file's size
   * @throws IllegalStateException if it is not there
   */
  byte[] get(UUID file, int from, int to);

  /** Removes files; those that are not there are no fault. */
  void delete(Collection<UUID> files);
}
