package org.espalier.integration.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean that is of no known format.
 *
 * @param framework the key of the framework without its version
 * @param name what people call the framework
 * @param columns where what stands
 * @param levels what the levels are called, the lowest first; a column of the same name has what
 *     the level looks like
 */
public record FrameworkMapping(
    @NotBlank
        @Size(max = 60)
        @Pattern(regexp = "[^@\\s]*", message = "It may have neither @ nor blanks.")
        String framework,
    @NotBlank @Size(max = 200) String name,
    @NotNull @Valid Columns columns,
    @Size(min = 2, max = 50) @Nullable List<@NotBlank @Size(max = 200) String> levels) {

  /**
   * The names of columns, as the header of the table has them.
   *
   * @param identity what names a competency in every version; absent: its name
   * @param name what it is called
   * @param description what it is
   * @param parent the identity, or the name, of the competency above it
   * @param uri where it was published
   * @param job the job that requires it
   * @param family the family of that job
   * @param level the level that the job requires: a number, or what the level is called
   * @param weight of the requirement
   */
  public record Columns(
      @Size(max = 200) @Nullable String identity,
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) @Nullable String description,
      @Size(max = 200) @Nullable String parent,
      @Size(max = 200) @Nullable String uri,
      @Size(max = 200) @Nullable String job,
      @Size(max = 200) @Nullable String family,
      @Size(max = 200) @Nullable String level,
      @Size(max = 200) @Nullable String weight) {}
}
