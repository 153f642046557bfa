package org.espalier.learning.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A learning activity as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param title what people call it
 * @param type what kind of learning it is
 * @param description what it is about
 * @param hours how long it takes
 * @param cost what it costs a person
 * @param provider who offers it
 * @param language in which it is held, BCP 47
 * @param deliveryMode how it reaches people
 * @param graded true if one can pass or fail: passing is evidence of the level
 * @param provesLevel true if completing it is evidence of the level though it is not graded
 * @param develops what it develops
 * @param prerequisites what it needs
 * @param equivalents what counts as it: completing one of these counts as completing this one, not
 *     the other way round
 * @param program what it is made of, if it is a program that is completed with its parts
 * @param tags words to find it by
 * @param languages further languages in which it is held, BCP 47
 * @param difficulty for whom it is meant
 * @param audience for whom it is on offer, as an expression over people; for everybody if absent
 * @param activeFrom the first day on which it is on offer
 * @param activeTo the last day on which it is on offer
 * @param edition of its content, such as 2026: from one edition to another, those who completed it
 *     before have to learn anew
 * @param status whether it is offered
 */
@Schema(name = "ActivityInput")
public record ActivityInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String title,
    @NotNull ActivityType type,
    @Size(max = 10000) @Nullable String description,
    @PositiveOrZero @Nullable BigDecimal hours,
    @Valid @Nullable Money cost,
    @Size(max = 200) @Nullable String provider,
    @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_RULE) @Nullable String language,
    @Nullable DeliveryMode deliveryMode,
    @Nullable Boolean graded,
    @Nullable Boolean provesLevel,
    @Size(max = 100) @Nullable List<@NotNull @Valid DevelopsInput> develops,
    @Size(max = 100) @Nullable List<@NotNull @Valid PrerequisiteInput> prerequisites,
    @Size(max = 50) @Nullable List<@NotNull @Valid EquivalentInput> equivalents,
    @Valid @Nullable ProgramInput program,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> tags,
    @Size(max = 50)
        @Nullable
            List<
                @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_RULE)
                String>
            languages,
    @Nullable Difficulty difficulty,
    @Size(max = 2000) @Nullable String audience,
    @Nullable LocalDate activeFrom,
    @Nullable LocalDate activeTo,
    @Size(max = 60) @Nullable String edition,
    @Nullable Status status)
    implements SyncInput, Checked {

  static final String LANGUAGE = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$";
  static final String LANGUAGE_RULE = "must be a BCP 47 language tag";

  @Override
  public @Nullable String system() {
    return source;
  }

  List<DevelopsInput> developed() {
    return develops == null ? List.of() : develops;
  }

  List<PrerequisiteInput> needed() {
    return prerequisites == null ? List.of() : prerequisites;
  }

  List<EquivalentInput> counting() {
    return equivalents == null ? List.of() : equivalents;
  }

  /** The external ids of all activities that it names. */
  Stream<String> named() {
    return Stream.concat(
            Stream.concat(
                needed().stream().map(one -> one == null ? null : one.activityExternalId()),
                counting().stream().map(one -> one == null ? null : one.activityExternalId())),
            program == null ? Stream.empty() : program.parts())
        .filter(Objects::nonNull);
  }

  @Override
  public void check(Faults faults) {
    ActivityChecks.check(this, faults);
  }
}
