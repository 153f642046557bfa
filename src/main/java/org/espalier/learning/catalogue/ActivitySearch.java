package org.espalier.learning.catalogue;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * What of the catalogue is asked for, in the words of the request; what is null narrows nothing.
 *
 * @param type only what is of this kind
 * @param language only what is held in this language, among others
 * @param provider only what this provider offers
 * @param tag only what has this tag
 * @param difficulty only what is meant for these people
 * @param deliveryMode only what reaches people in this way
 * @param currency of maxCost, ISO 4217
 * @param jobId only what develops something that this job requires, by all tiers that hold for it
 * @param status only what is in the catalogue, or only what was taken off it
 */
record ActivitySearch(
    @QueryParam("competencyId") @Nullable String competencyId,
    @Parameter(
            description = "Only what develops to this level at least.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
        @QueryParam("level")
        @Nullable String level,
    @QueryParam("type") @Nullable String type,
    @QueryParam("language") @Nullable String language,
    @QueryParam("provider") @Nullable String provider,
    @QueryParam("tag") @Nullable String tag,
    @QueryParam("difficulty") @Nullable String difficulty,
    @QueryParam("deliveryMode") @Nullable String deliveryMode,
    @Parameter(
            description = "Only what is known to take no longer.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
        @QueryParam("maxHours")
        @Nullable String maxHours,
    @Parameter(
            description = "Only what costs nothing, or no more than this; needs currency.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
        @QueryParam("maxCost")
        @Nullable String maxCost,
    @QueryParam("currency") @Nullable String currency,
    @QueryParam("jobId") @Nullable String jobId,
    @Parameter(
            description =
                "Only what this person can begin today: on offer, for an audience that the person"
                    + " belongs to, with every prerequisite met. Nothing for a person whom the caller"
                    + " may not see.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @QueryParam("availableTo")
        @Nullable String availableTo,
    @Parameter(
            description = "Only what is on offer on this day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
        @QueryParam("activeOn")
        @Nullable String activeOn,
    @QueryParam("status") @Nullable String status,
    @QueryParam("q") @Nullable String q) {

  /** The same of values that have their types already, as GraphQL passes them. */
  static ActivitySearch of(
      @Nullable String competencyId,
      @Nullable BigDecimal level,
      @Nullable ActivityType type,
      @Nullable String language,
      @Nullable String provider,
      @Nullable String tag,
      @Nullable Difficulty difficulty,
      @Nullable DeliveryMode deliveryMode,
      @Nullable BigDecimal maxHours,
      @Nullable BigDecimal maxCost,
      @Nullable String currency,
      @Nullable String jobId,
      @Nullable String availableTo,
      @Nullable LocalDate activeOn,
      @Nullable Status status,
      @Nullable String q) {
    return new ActivitySearch(
        competencyId,
        text(level),
        text(type),
        language,
        provider,
        tag,
        text(difficulty),
        text(deliveryMode),
        text(maxHours),
        text(maxCost),
        currency,
        jobId,
        availableTo,
        text(activeOn),
        text(status),
        q);
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }
}
