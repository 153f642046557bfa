package org.espalier.integration.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What a published framework is to become.
 *
 * @param format how it is published
 * @param version which version of it this is, where the file does not tell or is not to be believed
 * @param scale the external id of the scale to take instead of that of the format
 * @param mapping what the columns mean; of format CSV, and of no other
 */
public record FrameworkOrder(
    FrameworkFormat format,
    @Nullable String version,
    @Nullable String scale,
    @Nullable FrameworkMapping mapping) {}
