package org.espalier.performance.score;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;

/**
 * The word of one kind of rater on something.
 *
 * @param kind as what they rated
 * @param raters how many did
 * @param mean what they said on average, on the scale of what is rated
 * @param weight how much the form gives to the kind, of 100
 * @param effectiveWeight how much it counts here, of 100: kinds without a word leave theirs to the
 *     others
 */
@Schema(name = "RaterWord")
public record RaterWord(
    RaterKind kind, int raters, BigDecimal mean, BigDecimal weight, BigDecimal effectiveWeight) {}
