package org.espalier.learning.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.FaultCode;
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
    @Size(max = 35)
        @Pattern(
            regexp = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$",
            message = "must be a BCP 47 language tag")
        @Nullable String language,
    @Nullable DeliveryMode deliveryMode,
    @Nullable Boolean graded,
    @Nullable Boolean provesLevel,
    @Size(max = 100) @Nullable List<@NotNull @Valid DevelopsInput> develops,
    @Size(max = 100) @Nullable List<@NotNull @Valid PrerequisiteInput> prerequisites,
    @Nullable Status status)
    implements SyncInput, Checked {

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

  @Override
  public void check(Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < developed().size(); i++) {
      DevelopsInput one = developed().get(i);
      if (one == null || faults.at("/develops/" + i)) {
        continue;
      }
      if (one.competencyExternalId() != null && !seen.add(one.competencyExternalId())) {
        faults.add(
            "/develops/" + i + "/competencyExternalId",
            FaultCode.DUPLICATE,
            "It develops this one already.");
      }
      if (one.fromLevel() != null
          && one.toLevel() != null
          && one.fromLevel().compareTo(one.toLevel()) >= 0) {
        faults.add(
            "/develops/" + i + "/toLevel", FaultCode.OUT_OF_RANGE, "This must be above fromLevel.");
      }
    }
    for (int i = 0; i < needed().size(); i++) {
      if (needed().get(i) != null
          && !faults.at("/prerequisites/" + i)
          && !needed().get(i).wellFormed()) {
        faults.add(
            "/prerequisites/" + i,
            FaultCode.EXCLUSIVE,
            "Give either activityExternalId, or competencyExternalId with level.");
      }
    }
  }
}
