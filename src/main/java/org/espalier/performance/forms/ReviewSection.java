package org.espalier.performance.forms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A section of a form.
 *
 * @param key by which scores name it; no other section of the form has it
 * @param title what people call it
 * @param kind what it is about; a form has one section at most for goals and one for competencies
 * @param weight its share of the score, from 0 to 100; those of all sections total 100
 * @param required whether a score needs it; it does if absent
 * @param raters who answers it; SELF and MANAGER if absent
 * @param questions what it asks; for QUESTIONS only
 */
@Schema(name = "ReviewSection")
public record ReviewSection(
    @NotBlank @Size(max = 60) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        String key,
    @NotBlank @Size(max = 200) String title,
    @NotNull SectionKind kind,
    @NotNull @PositiveOrZero @DecimalMax("100") BigDecimal weight,
    @Nullable Boolean required,
    @Size(min = 1, max = 4) @Nullable List<@NotNull RaterKind> raters,
    @Size(max = 100) @Nullable List<@NotNull @Valid ReviewQuestion> questions) {

  private static final List<RaterKind> USUAL = List.of(RaterKind.SELF, RaterKind.MANAGER);

  public ReviewSection {
    if (weight != null) {
      weight = Row.plain(weight);
    }
  }

  /** True if a score needs it. */
  public boolean needed() {
    return !Boolean.FALSE.equals(required);
  }

  /** Who answers it. */
  public List<RaterKind> answeredBy() {
    return raters == null ? USUAL : raters;
  }

  /** What it asks. */
  public List<ReviewQuestion> asked() {
    return questions == null ? List.of() : questions;
  }

  /** The same with what holds where nothing is said. */
  ReviewSection complete() {
    return new ReviewSection(
        key,
        title,
        kind,
        weight,
        needed(),
        answeredBy(),
        kind == SectionKind.QUESTIONS
            ? asked().stream().filter(Objects::nonNull).map(ReviewQuestion::complete).toList()
            : null);
  }
}
