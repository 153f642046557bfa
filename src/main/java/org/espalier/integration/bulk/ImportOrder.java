package org.espalier.integration.bulk;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported.
 *
 * @param source the source of rows that name none
 * @param csv true for CSV, false for NDJSON
 * @param key the Idempotency-Key
 * @param mostBytes how large the unpacked file may be
 * @param mostEnded how many things it may make inactive because it does not have them; null if
 *     nobody said
 * @param framework what a published framework is to become; null for files of rows
 */
record ImportOrder(
    String source,
    ImportMode mode,
    OnError onError,
    boolean dryRun,
    boolean csv,
    boolean gzip,
    @Nullable String key,
    long mostBytes,
    @Nullable Integer mostEnded,
    @Nullable FrameworkOrder framework) {}
