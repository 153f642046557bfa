package org.espalier.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the things
 * @param nextCursor what to send as {@code cursor} for the next part; null at the end
 * @param totalCount how many things the whole list has, if {@code count=exact} was asked
 */
public record Page<T>(
    @Schema(required = true) List<T> items,
    @Schema(
            required = true,
            nullable = true,
            description = "Send as cursor for the next part; null at the end.")
        @Nullable String nextCursor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with count=exact.")
        @Nullable Long totalCount) {

  /** The same part with each thing seen otherwise. */
  public <S> Page<S> map(Function<T, S> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), nextCursor, totalCount);
  }
}
