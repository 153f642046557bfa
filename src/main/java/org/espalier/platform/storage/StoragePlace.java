package org.espalier.platform.storage;

/** Where a file is kept. */
public enum StoragePlace {
  DATABASE,
  S3
}
