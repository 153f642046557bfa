package org.espalier.platform.sync;

import java.util.List;
import java.util.UUID;

/**
 * Things of a kind were written, deleted or made inactive. Fired in the transaction of the change;
 * when a file is read, the rest of it may still be to come.
 *
 * @param table where they are kept
 * @param ids which
 */
public record ThingsChanged(String table, List<UUID> ids) {}
