package org.espalier.integration.bulk;

/**
 * A file as it was published.
 *
 * @param name what it is called in its ZIP; a file that came by itself is called {@code file}
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the wire to the reader, never compared
public record PublishedFile(String name, byte[] bytes) {}
