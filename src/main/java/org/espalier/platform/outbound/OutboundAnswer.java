package org.espalier.platform.outbound;

import org.jspecify.annotations.Nullable;

/**
 * What somebody outside answered.
 *
 * @param status of HTTP
 * @param text the beginning of the body
 * @param retryAfter what the header of that name says, if it is there
 */
public record OutboundAnswer(int status, String text, @Nullable String retryAfter) {}
