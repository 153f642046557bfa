package org.espalier.learning.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * Activities were written, and with them what they are made of and what counts as them; told in the
 * same transaction, when all of a file are written.
 *
 * @param activities which
 */
public record ActivityLinksChanged(List<UUID> activities) {}
