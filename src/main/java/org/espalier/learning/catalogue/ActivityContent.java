package org.espalier.learning.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an activity was in one of its versions: what it is about, and what it proves. Whether and
 * when it is on offer is not part of that.
 *
 * @param audience for whom it was on offer, as an expression over people; for everybody if null
 */
@Schema(name = "ActivityContent")
public record ActivityContent(
    String title,
    ActivityType type,
    @Nullable String description,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    @Nullable String provider,
    @Nullable String language,
    List<String> languages,
    @Nullable DeliveryMode deliveryMode,
    @Nullable Difficulty difficulty,
    List<String> tags,
    @Nullable String audience,
    boolean graded,
    boolean provesLevel,
    List<Develops> develops,
    List<Prerequisite> prerequisites,
    List<Equivalent> equivalents,
    @Nullable Program program) {}
